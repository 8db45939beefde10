/** @jsxImportSource #xml */
import type { Content, JSX } from "#xml/jsx-runtime";
import type { ColumnAlignment } from "../../src/document/document.ts";

export interface TableProps {
  readonly head: JSX.Element;
  readonly rows: readonly JSX.Element[];
}

/** A table; one that is a head alone has no body. */
export function Table({ head, rows }: TableProps): JSX.Element {
  return (
    <table>
      <thead>{head}</thead>
      {rows.length > 0 && <tbody>{rows}</tbody>}
    </table>
  );
}

export interface CellProps {
  /** Cells are flush left where the author does not say. */
  readonly alignment: ColumnAlignment | undefined;
  readonly isHead: boolean;
  readonly children: Content;
}

export function Cell({ alignment, isHead, children }: CellProps): JSX.Element {
  const name = alignment === "left" ? undefined : alignment;
  if (!isHead) return <td class={name}>{children}</td>;
  return (
    <th scope="col" class={name}>
      {children}
    </th>
  );
}
