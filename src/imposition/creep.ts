import type { Specification } from "../typography/specification.ts";
import type { CreepOf } from "./sheets.ts";

/**
 * Returns how far pages are moved for creep (shingling): by the thickness of each leaf that lies outside of theirs. The
 * folds of nested leaves lie on one another, so that a leaf with n outside of it begins n thicknesses from the spine,
 * and the cut takes as much from its outer margin. Never more than half of the inner margin.
 */
export function creepFor(thickness: number, { margins }: Specification): CreepOf {
  return (depth) => Math.min(depth * thickness, mostCreep(margins));
}

/** Returns by how much the pages of the innermost leaf of so many ought to be moved, and could be; points. */
export function innermostCreep(
  leaves: number,
  thickness: number,
  { margins }: Specification,
): { readonly due: number; readonly most: number } {
  return { due: Math.max(0, leaves - 1) * thickness, most: mostCreep(margins) };
}

const mostCreep = ({ inner }: Specification["margins"]): number => inner / 2;
