/** What an edition says in its own words, in the language of the work. */
export interface Terms {
  readonly contents: string;
  readonly landmarks: string;
  readonly titlePage: string;
  readonly notes: string;
  readonly colophon: string;
  /** A date in full, from YYYY-MM-DD. */
  readonly date: (date: string) => string;
  readonly setIn: (face: string) => string;
  /** What the way back to the second or a later call of a note is called. */
  readonly backToCall: (ordinal: number) => string;
}

type DateForm = (day: number, month: string, year: string) => string;

/** Written out here and not taken from the machine, whose spelling of dates changes from release to release. */
function datesWith(months: string, form: DateForm): (date: string) => string {
  const names = months.split(" ");
  return (date) => {
    const [year, month, day] = date.split("-");
    return form(Number(day), names[Number(month) - 1]!, String(Number(year)));
  };
}

const englishMonths = "January February March April May June July August September October November December";

const english: Terms = {
  contents: "Contents",
  landmarks: "Landmarks",
  titlePage: "Title page",
  notes: "Notes",
  colophon: "Colophon",
  date: datesWith(englishMonths, (day, month, year) => `${day} ${month} ${year}`),
  setIn: (face) => `Set in ${face}.`,
  backToCall: (ordinal) => `Back to call ${ordinal}`,
};

const byLanguage: Readonly<Record<string, Terms>> = {
  en: english,
  "en-us": { ...english, date: datesWith(englishMonths, (day, month, year) => `${month} ${day}, ${year}`) },
  de: {
    contents: "Inhalt",
    landmarks: "Wegmarken",
    titlePage: "Titelseite",
    notes: "Anmerkungen",
    colophon: "Impressum",
    date: datesWith(
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
      (day, month, year) => `${day}. ${month} ${year}`,
    ),
    setIn: (face) => `Gesetzt aus der ${face}.`,
    backToCall: (ordinal) => `Zurück zu Verweis ${ordinal}`,
  },
  es: {
    contents: "Índice",
    landmarks: "Puntos de referencia",
    titlePage: "Portada",
    notes: "Notas",
    colophon: "Colofón",
    date: datesWith(
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      (day, month, year) => `${day} de ${month} de ${year}`,
    ),
    setIn: (face) => `Compuesto en ${face}.`,
    backToCall: (ordinal) => `Volver a la llamada ${ordinal}`,
  },
  fr: {
    contents: "Table des matières",
    landmarks: "Points de repère",
    titlePage: "Page de titre",
    notes: "Notes",
    colophon: "Colophon",
    date: datesWith(
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      (day, month, year) => `${day === 1 ? "1er" : day} ${month} ${year}`,
    ),
    setIn: (face) => `Composé en ${face}.`,
    backToCall: (ordinal) => `Retour à l’appel ${ordinal}`,
  },
  ru: {
    contents: "Содержание",
    landmarks: "Ориентиры",
    titlePage: "Титульный лист",
    notes: "Примечания",
    colophon: "Выходные данные",
    date: datesWith(
      "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
      (day, month, year) => `${day} ${month} ${year} г.`,
    ),
    setIn: (face) => `Набрано гарнитурой ${face}.`,
    backToCall: (ordinal) => `Назад к ссылке ${ordinal}`,
  },
};

/** Returns the terms for a BCP 47 tag: those of the tag, else of its language, else the English ones. */
export function termsFor(tag: string): Terms {
  const lower = tag.toLowerCase();
  return byLanguage[lower] ?? byLanguage[lower.split("-")[0]!] ?? english;
}
