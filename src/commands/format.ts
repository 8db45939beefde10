/** How a command can report: to people, or to programs of several kinds. */
export const formats = ["text", "json", "github", "sarif"] as const;
export type Format = (typeof formats)[number];
