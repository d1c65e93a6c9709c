// Words as search, filter and chooser compare them, as generator/glashelder/search/words.py folds those of the register.

/**
 * Return the text in lower case, without accents and soft hyphens.
 *
 * @type {(text: string) => string}
 */
export const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/[\u00ad\u0300-\u036f]/g, "");

/**
 * Return the folded words of two or more letters or digits.
 *
 * @type {(text: string) => string[]}
 */
export const splitWords = (text) => fold(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** @type {[ending: RegExp, other: string][]} */
const FORMS = [
  [/(?<=.{4})en$/, ""], // vergunningen, vergunning
  [/(?<=.{4})[ns]$/, ""], // gemeenten, gemeente
  [/([^aeiou])\1en$/, "$1"], // katten, kat
  [/(?<![aeiou])([aeou])([^aeiou])en$/, "$1$1$2"], // scholen, school
  [/ven$/, "f"], // brieven, brief
  [/zen$/, "s"], // huizen, huis
  [/([aeou])\1([^aeiou])$/, "$1$2en"], // school, scholen
  [/f$/, "ven"],
  [/(?<=..)s$/, "zen"],
];

/**
 * Return a folded word, and what may be its singular or plural.
 *
 * @type {(word: string) => string[]}
 */
export function wordForms(word) {
  return [word, ...FORMS.filter(([ending]) => ending.test(word)).map(([ending, other]) => word.replace(ending, other))];
}

/**
 * Tell whether a folded text has each word of what was typed, in either number.
 *
 * @type {(text: string, typed: string) => boolean}
 */
export const hasWords = (text, typed) =>
  splitWords(typed).every((word) => wordForms(word).some((form) => text.includes(form)));
