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

/** Returns whether a value of SOURCE_DATE_EPOCH is a time, as far as the last year of four digits; an empty one is none given. */
export function isSourceDateEpoch(seconds: string): boolean {
  return /^\d*$/.test(seconds) && Number(seconds) <= lastSecond;
}

const lastSecond = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

function dayOfEpoch(seconds: string | undefined): Date | undefined {
  if (!seconds || !isSourceDateEpoch(seconds)) return undefined;
  const day = 24 * 60 * 60;
  return new Date(Math.floor(Number(seconds) / day) * day * 1000);
}

/**
 * Returns the date of the work as its language writes it: 23 March 2004. The calendar and the figures are those of the
 * front matter; a language of which Node knows no dates gets English ones, and never those of the machine.
 */
export function dateInWords({ date, language }: Metadata): string {
  const form = { dateStyle: "long", calendar: "gregory", numberingSystem: "latn", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat([language, "en-GB"], form).format(new Date(`${date}T00:00:00Z`));
}
