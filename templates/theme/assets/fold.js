// Words as search, filter and chooser compare them, as generator/glashelder/search/words.py folds those of the register.

/**
 * Return the text in lower case, without accents and soft hyphens, and with one kind of apostrophe among its letters.
 *
 * @type {(text: string) => string}
 */
export const fold = (text) =>
  text.normalize("NFKD").toLowerCase().replace(/[\u00ad\u0300-\u036f]/g, "").replace(/[\u02b9-\u02bd]/g, "'");

/**
 * Return the folded words: two or more letters or digits, one digit, or "B en W".
 *
 * @type {(text: string) => string[]}
 */
export const splitWords = (text) =>
  (fold(text).match(/b(?:&| en )w(?![\p{L}\p{N}])|[\p{L}\p{N}]{2,}|[0-9]/gu) ?? [])
    .map((word) => /[& ]/.test(word) ? "benw" : word);

const SHORTEST = 3;
const ENDINGS = ["ingen", "eren", "ing", "ten", "den", "en", "te", "de", "e"];
const LAST_SIGNS = ["tjes", "tje", "jes", "je", "s", "t", "n"];

/** @type {(word: string) => string} */
const hardened = (word) => word.replace(/v$/, "f").replace(/z$/, "s");

/**
 * Return a folded word, and what it may be a form of: huizen, huis; scholen, school; spijbelt, spijbel.
 *
 * @type {(word: string) => string[]}
 */
export function bases(word) {
  const found = [word];
  for (const ending of LAST_SIGNS) if (word.endsWith(ending)) found.push(word.slice(0, -ending.length));
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    found.push(rest, rest.replace(/([^aeiou])\1$/, "$1"), rest.replace(/(^|[^aeiou])([aeou])([^aeiou])$/, "$1$2$2$3"));
  }
  return [...new Set(found.map(hardened).filter((base) => base.length >= SHORTEST)).add(word)];
}

/**
 * Return how a word sounds: whoever writes it wrong, mostly writes what sounds the same.
 *
 * @type {(word: string) => string}
 */
export function sound(word) {
  return word.replace(/ij|y/g, "ei").replace(/au/g, "ou").replace(/ch/g, "g").replace(/ph|v/g, "f")
    .replace(/c(?=[ei])|z/g, "s").replace(/ck?/g, "k").replace(/qu/g, "kw").replace(/x/g, "ks")
    .replace(/th|dt|d$/g, "t").replace(/b$/, "p").replace(/ie/g, "i").replace(/(.)\1+/g, "$1");
}
