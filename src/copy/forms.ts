/** Returns whether a text is a day of the (proleptic Gregorian) calendar, YYYY-MM-DD, from the year 1 on. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Returns whether a text is a well-formed tag of a language (BCP 47), whose codes are of two or three letters. */
export function isLanguage(text: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Returns whether a text is a URI (RFC 3986), which a URN is, or an ISBN with its check digit right (ISO 2108); a UUID in its form (RFC 9562). */
export function isIdentifier(text: string): boolean {
  const isbn = /^(?:ISBN[: ]?\s*)?((?:[0-9][ -]?){9}(?:[0-9][ -]?){0,3}[0-9X])$/i.exec(text);
  if (isbn !== null) return isIsbn(isbn[1]!.replaceAll(/[ -]/g, "").toUpperCase());
  const urn = /^urn:isbn:(.*)$/i.exec(text);
  if (urn !== null) return isIsbn(urn[1]!.replaceAll("-", "").toUpperCase());
  const uuid = /^urn:uuid:(.*)$/i.exec(text);
  if (uuid !== null) return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(uuid[1]!);
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}

function isIsbn(digits: string): boolean {
  if (!/^\d+X?$/.test(digits)) return false;
  const values = Array.from(digits, (digit) => (digit === "X" ? 10 : Number(digit)));
  if (digits.length === 10) return values.reduce((sum, value, index) => sum + value * (10 - index), 0) % 11 === 0;
  if (digits.length !== 13 || digits.includes("X")) return false;
  return values.reduce((sum, value, index) => sum + value * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** Returns whether a text is one word, its break points marked by hyphens. */
export function isHyphenated(text: string): boolean {
  return /^[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*$/u.test(text);
}

/** Returns whether a text is the address of a page of the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** Returns whether a text is the code of a finding and the words that stand at its place. */
export function isAcknowledgement(text: string): boolean {
  return /^[A-Z]\d{3}\s+\S/.test(text);
}
