/** Letters alone, as glyphs give them: a small capital does not tell its case, what is not seen is not there. */
export const letters = (text: string): string =>
  text
    .replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, "")
    .normalize("NFC")
    .toLowerCase();
