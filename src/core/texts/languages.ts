/** The languages the bot speaks beside English. A reply follows its reader's where there is a catalogue for it. */
import type { Texts } from "./en.ts";

/** Catalogues by ISO 639-1 code, English aside. */
export type Languages = ReadonlyMap<string, Texts>;

/** None yet: a catalogue in a file beside `en.ts` and one line here make the next. */
export const LANGUAGES: Languages = new Map();

/** The catalogue for a locale as platforms give it ("pt-BR", "de"), else `otherwise`. */
export function textsIn(languages: Languages, locale: string, otherwise: Texts): Texts {
  const [language = ""] = locale.toLowerCase().split(/[-_]/);
  return languages.get(language) ?? otherwise;
}
