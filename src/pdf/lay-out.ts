import layoutDocument from "@react-pdf/layout";
import FontStore from "@react-pdf/font";
import { pdf } from "@react-pdf/renderer";
import type { ReactElement } from "react";

type DocumentNode = Parameters<typeof layoutDocument>[0];

/** What react-pdf makes of elements; its types leave it out. */
interface Reconciled {
  readonly container: { readonly document: DocumentNode };
}

/** The layout takes the store of faces besides, for text that is not ours. */
type Layout = (document: DocumentNode, faces: FontStore) => ReturnType<typeof layoutDocument>;

/** Returns elements as react-pdf lays them out: a tree of boxes, each seen from its parent; points. */
export function layOut(element: ReactElement): ReturnType<typeof layoutDocument> {
  const { container } = pdf(element as Parameters<typeof pdf>[0]) as unknown as Reconciled;
  return (layoutDocument as Layout)(container.document, new FontStore());
}
