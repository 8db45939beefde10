/** What an edition says in its own words, in the language of the work. */
export interface Terms {
  readonly contents: string;
  readonly landmarks: string;
  readonly titlePage: string;
  readonly notes: string;
  readonly colophon: string;
  /** What the way back to the second or a later call of a note is called. */
  readonly backToCall: (ordinal: number) => string;
}

const english: Terms = {
  contents: "Contents",
  landmarks: "Landmarks",
  titlePage: "Title page",
  notes: "Notes",
  colophon: "Colophon",
  backToCall: (ordinal) => `Back to call ${ordinal}`,
};

const byLanguage: Readonly<Record<string, Terms>> = {
  en: english,
  de: {
    contents: "Inhalt",
    landmarks: "Wegmarken",
    titlePage: "Titelseite",
    notes: "Anmerkungen",
    colophon: "Impressum",
    backToCall: (ordinal) => `Zurück zu Verweis ${ordinal}`,
  },
  es: {
    contents: "Índice",
    landmarks: "Puntos de referencia",
    titlePage: "Portada",
    notes: "Notas",
    colophon: "Colofón",
    backToCall: (ordinal) => `Volver a la llamada ${ordinal}`,
  },
  fr: {
    contents: "Table des matières",
    landmarks: "Points de repère",
    titlePage: "Page de titre",
    notes: "Notes",
    colophon: "Colophon",
    backToCall: (ordinal) => `Retour à l’appel ${ordinal}`,
  },
  ru: {
    contents: "Содержание",
    landmarks: "Ориентиры",
    titlePage: "Титульный лист",
    notes: "Примечания",
    colophon: "Выходные данные",
    backToCall: (ordinal) => `Назад к ссылке ${ordinal}`,
  },
};

/** Returns the terms in the language of a BCP 47 tag, or the English ones. */
export function termsFor(tag: string): Terms {
  return byLanguage[tag.toLowerCase().split("-")[0]!] ?? english;
}
