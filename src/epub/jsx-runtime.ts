import type { Element, Nodes, Root } from "xast";
import { x, type Attributes, type Child } from "xastscript";

/** What may stand between two tags; `true`, `false`, `null` and `undefined` set nothing. */
export type Content = Nodes | string | number | boolean | null | undefined | readonly Content[];

/** A function that takes attributes and content and gives an element. */
type Component<Props> = (props: Props) => JSX.Element;

type IntrinsicProps = Attributes & { readonly children?: Content };

export namespace JSX {
  export type Element = import("xast").Element | Root;
  export type ElementType = string | Component<any>;
  export interface ElementChildrenAttribute {
    children: unknown;
  }
  /** XML has no fixed set of elements, and an attribute may have any name: `epub:type`, `xml:lang`. */
  export interface IntrinsicElements {
    [name: string]: Attributes | { readonly children?: Content };
  }
}

/** The content of `<>…</>` stands in the parent as if the fragment were not there. */
export function Fragment({ children }: { readonly children?: Content }): Root {
  return x(null, ...admit(children));
}

/** What JSX compiles to: returns an XML element, or what the component makes of its props. */
export function jsx<Props extends object>(type: string | Component<Props>, props: Props): JSX.Element {
  if (typeof type === "function") return type(props);
  const { children, ...attributes } = props as IntrinsicProps;
  return x(type, attributes as Attributes, ...admit(children)) as Element;
}

export { jsx as jsxs };

/** Returns content as a flat list without what sets nothing. */
function admit(content: Content): Child[] {
  if (Array.isArray(content)) return (content as readonly Content[]).flatMap(admit);
  return typeof content === "boolean" ? [] : [content as Child];
}
