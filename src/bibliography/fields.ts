/** The fields of CSL-JSON that hold names, and those that hold dates (CSL 1.0.2, appendix IV). */
const nameFields = new Set(
  (
    "author chair collection-editor compiler composer container-author contributor curator director editor " +
    "editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author " +
    "performer producer recipient reviewed-author script-writer series-creator translator"
  ).split(" "),
);
const dateFields = new Set("accessed available-date event-date issued original-date submitted".split(" "));

/** Returns the first field of a source whose form its style could not work with, and how to write it. */
export function faultyField(item: Readonly<Record<string, unknown>>): { name: string; hint: string } | undefined {
  for (const [name, value] of Object.entries(item)) {
    if (nameFields.has(name) && !isNames(value))
      return { name, hint: `a list of names: \`[{ "family": "Hume", "given": "David" }]\`` };
    if (dateFields.has(name) && !isDate(value)) return { name, hint: `a date: \`{ "date-parts": [[1748, 4]] }\`` };
    if (textFields.has(name) && !isText(value)) return { name, hint: "a text in quotation marks" };
  }
  return undefined;
}

const textFields = new Set(
  (
    "type title title-short container-title container-title-short collection-title publisher publisher-place edition " +
    "volume issue number page language genre medium note URL DOI ISBN ISSN"
  ).split(" "),
);

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

function isNames(value: unknown): boolean {
  const isName = (name: unknown): boolean =>
    isRecord(name) && Object.values(name).every((part) => isText(part) || typeof part === "boolean");
  return Array.isArray(value) && value.every(isName);
}

function isDate(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { "date-parts": parts, ...others } = value;
  const isParts = (part: unknown): boolean => Array.isArray(part) && part.length > 0 && part.every(isText);
  const isSound = parts === undefined || (Array.isArray(parts) && parts.length > 0 && parts.every(isParts));
  return isSound && Object.values(others).every((part) => isText(part) || typeof part === "boolean");
}
