/** Returns whether a label is one word, as labels are. */
export function isOneWord(label: string): boolean {
  return /^\S+$/u.test(label);
}

/** Returns the word that a label was meant to be: a hyphen for white space. It is empty where there is no label. */
export function mendedLabel(label: string): string {
  return label.trim().replace(/\s+/gu, "-");
}

/** Returns what labels that look alike have in common: case and signs that cannot be seen make no difference. */
export function foldedLabel(label: string): string {
  return withoutUnseen(label).toLowerCase();
}

/** Returns in what two labels differ that look alike. */
export function differenceOf(label: string, other: string): string {
  return withoutUnseen(label) === withoutUnseen(other) ? "in a sign that cannot be seen" : "in case";
}

/** UAX #44, Default_Ignorable_Code_Point: joiners, soft hyphens, marks of direction and the like. */
function withoutUnseen(label: string): string {
  return label.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
}
