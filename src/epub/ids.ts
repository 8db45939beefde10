/** Returns the id of a note by its number: `fn3`. */
export function noteId(number: number): string {
  return `fn${number}`;
}

/** Returns the id of a call: the first of note 3 is `fnref3`, its second `fnref3-2`. */
export function callId(number: number, index: number): string {
  return index === 0 ? `fnref${number}` : `fnref${number}-${index + 1}`;
}
