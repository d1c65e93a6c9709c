// Finds the words of an index that somebody may mean by what was typed: the word or a form of it, what it is the beginning
// of, what it is a part of, what it is made of, or what it resembles. Pure.

import { bases, sound } from "./fold.js";

const WHOLE = 10;
const FORM = 9;
export const TYPO = 8;
const SHORTEST_END = 4;
const SHORTEST_INSIDE = 5;
const SHORTEST_PART = 3;
const SHORTEST_TYPO = 4;
const LONG = 9;
const MOST_LONGER = 3;

/**
 * Return how well a part fits a word, as generator/glashelder/search/compounds.py grades it.
 *
 * @type {(part: string, word: string) => number}
 */
export function grade(part, word) {
  if (word === part) return WHOLE;
  if (word.startsWith(part)) return 8;
  if (word.endsWith(part)) return part.length >= SHORTEST_END ? 6 : 0;
  return part.length >= SHORTEST_INSIDE && word.includes(part) ? 4 : 0;
}

/**
 * Return the word that was typed and the forms of it, best first.
 *
 * @type {(typed: string, words: string[]) => Match[]}
 */
export function formsOf(typed, words) {
  const wanted = new Set(bases(typed));
  return words.flatMap((word) => {
    if (word === typed) return [{ word, quality: WHOLE }];
    return bases(word).some((base) => wanted.has(base)) ? [{ word, quality: FORM }] : [];
  }).sort((a, b) => b.quality - a.quality);
}

/**
 * Return the words that begin with what was typed, or have it elsewhere, without those that have such a word in them: the
 * list of a word holds the documents of the longer words around it.
 *
 * @type {(typed: string, words: string[]) => Match[]}
 */
export function longerThan(typed, words) {
  const found = words.map((word) => ({ word, quality: grade(typed, word) })).filter(({ quality }) => quality)
    .sort((a, b) => b.quality - a.quality || a.word.length - b.word.length);
  /** @type {Match[]} */
  const chosen = [];
  for (const match of found) if (!chosen.some(({ word }) => grade(word, match.word))) chosen.push(match);
  return chosen;
}

/**
 * Return the ways to cut a word in two words: foutparkeren is fout parkeren.
 *
 * @type {(typed: string, words: string[]) => [string, string][]}
 */
export function partsOf(typed, words) {
  const known = new Set(words);
  /** @type {[string, string][]} */
  const found = [];
  for (let at = SHORTEST_PART; at <= typed.length - SHORTEST_PART; at += 1) {
    const [first, last] = [typed.slice(0, at), typed.slice(at)];
    if (!known.has(last)) continue;
    const start = first.replace(/(?:s|en)$/, "");
    for (const word of first.length > SHORTEST_PART ? words.filter((one) => one.startsWith(start)) : [first]) {
      if (known.has(word)) found.push([word, last]);
    }
  }
  return found;
}

/**
 * Return the words that resemble what was typed most.
 *
 * @type {(typed: string, words: string[]) => Match[]}
 */
export function resembling(typed, words) {
  const heard = sound(typed);
  if (typed.length < SHORTEST_TYPO || /\d/.test(typed)) return [];
  let least = heard.length >= LONG ? 2 : heard.length > SHORTEST_TYPO ? 1 : 0;
  /** @type {Match[]} */
  let found = [];
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > MOST_LONGER) continue;
    const away = distance(heard, sound(word), least);
    if (away < least) found = [];
    if (away <= least) {
      found.push({ word, quality: TYPO - 2 * away });
      least = away;
    }
  }
  return found;
}

/** @type {(a: string, b: string) => boolean} */
const areVowels = (a, b) => "aeiou".includes(a) && "aeiou".includes(b);

/**
 * Return how many slips of the pen lie between two words that begin alike, and end alike unless they are long. Another
 * vowel is one, another consonant in a short word two: that is mostly another word. More than `most` is not counted.
 *
 * @type {(a: string, b: string, most: number) => number}
 */
function distance(a, b, most) {
  if (a === b) return 0;
  const isLong = a.length >= LONG;
  if (!most || a[0] !== b[0] || Math.abs(a.length - b.length) > most) return most + 1;
  if (!isLong && a.at(-1) !== b.at(-1)) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const [x, y] = [a[i - 1], b[j - 1]];
      const other = x === y ? 0 : isLong || areVowels(x, y) ? 1 : 2;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + other);
      if (x === b[j - 2] && a[i - 2] === y) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}
