import type { Metadata } from "./document.ts";

/** What the date of an edition may be taken from besides its front matter; reproducible-builds.org/specs/source-date-epoch. */
export interface Environment {
  readonly SOURCE_DATE_EPOCH?: string;
}

/**
 * Returns the day on which an edition was last changed, as midnight UTC: `modified` of the front matter, else the day
 * of SOURCE_DATE_EPOCH (seconds, a whole number), else the date of the work.
 */
export function editionDate(metadata: Metadata, environment: Environment): Date {
  if (metadata.modified !== undefined) return new Date(`${metadata.modified}T00:00:00Z`);
  return dayOfEpoch(environment.SOURCE_DATE_EPOCH) ?? new Date(`${metadata.date}T00:00:00Z`);
}

function dayOfEpoch(seconds: string | undefined): Date | undefined {
  if (seconds === undefined || !/^\d{1,12}$/.test(seconds)) return undefined;
  const day = 24 * 60 * 60;
  return new Date(Math.floor(Number(seconds) / day) * day * 1000);
}

/** Returns the date of the work as its language writes it: 23 March 2004. */
export function dateInWords({ date, language }: Metadata): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}
