/** What the editions say in their own words, in the language of the work. */
export interface Terms {
  readonly contents: string;
  readonly landmarks: string;
  readonly titlePage: string;
  /** The text itself, where it has no heading to name it by. */
  readonly text: string;
  readonly notes: string;
  readonly colophon: string;
  /** What a note is called, by its number. */
  readonly note: (number: number) => string;
  /** What the way back to the second or a later call of a note is called. */
  readonly backToCall: (ordinal: number) => string;
  /** The list of the pages of the print edition. */
  readonly pages: string;
  /** What a printed edition is set in, and what every edition is made with, in whole sentences. */
  readonly face: string;
  readonly made: string;
}

const english: Terms = {
  contents: "Contents",
  landmarks: "Landmarks",
  titlePage: "Title page",
  text: "Text",
  notes: "Notes",
  colophon: "Colophon",
  note: (number) => `Note ${number}`,
  backToCall: (ordinal) => `Back to call ${ordinal}`,
  pages: "Pages",
  face: "Set in EB Garamond, a revival of Claude Garamont’s types by Georg Duffner and Octavio Pardo.",
  made: "Made with Pamphleteer.",
};

const byLanguage: Readonly<Record<string, Terms>> = {
  en: english,
  de: {
    contents: "Inhalt",
    landmarks: "Wegmarken",
    titlePage: "Titelseite",
    text: "Text",
    notes: "Anmerkungen",
    colophon: "Impressum",
    note: (number) => `Anmerkung ${number}`,
    backToCall: (ordinal) => `Zurück zu Verweis ${ordinal}`,
    pages: "Seiten",
    face: "Gesetzt aus der EB Garamond von Georg Duffner und Octavio Pardo nach den Schriften Claude Garamonts.",
    made: "Hergestellt mit Pamphleteer.",
  },
  es: {
    contents: "Índice",
    landmarks: "Puntos de referencia",
    titlePage: "Portada",
    text: "Texto",
    notes: "Notas",
    colophon: "Colofón",
    note: (number) => `Nota ${number}`,
    backToCall: (ordinal) => `Volver a la llamada ${ordinal}`,
    pages: "Páginas",
    face: "Compuesto en EB Garamond, de Georg Duffner y Octavio Pardo, a partir de los tipos de Claude Garamont.",
    made: "Hecho con Pamphleteer.",
  },
  fr: {
    contents: "Table des matières",
    landmarks: "Points de repère",
    titlePage: "Page de titre",
    text: "Texte",
    notes: "Notes",
    colophon: "Colophon",
    note: (number) => `Note ${number}`,
    backToCall: (ordinal) => `Retour à l’appel ${ordinal}`,
    pages: "Pages",
    face: "Composé en EB Garamond, de Georg Duffner et Octavio Pardo, d’après les caractères de Claude Garamont.",
    made: "Réalisé avec Pamphleteer.",
  },
  ru: {
    contents: "Содержание",
    landmarks: "Ориентиры",
    titlePage: "Титульный лист",
    text: "Текст",
    notes: "Примечания",
    colophon: "Выходные данные",
    note: (number) => `Примечание ${number}`,
    backToCall: (ordinal) => `Назад к ссылке ${ordinal}`,
    pages: "Страницы",
    face: "Набрано гарнитурой EB Garamond (Георг Дуффнер и Октавио Пардо, по образцу шрифтов Клода Гарамона).",
    made: "Подготовлено с помощью Pamphleteer.",
  },
};

/** Returns the terms in the language of a BCP 47 tag, or the English ones. */
export function termsFor(tag: string): Terms {
  return byLanguage[tag.toLowerCase().split("-")[0]!] ?? english;
}
