// Searches the index of the register (generator/glashelder/search/index.py, which explains its files) and ranks what is found.
// `load` gets a file of the index by its name: nothing here knows where files come from.

import { splitWords, wordForms } from "./fold.js";

/** @typedef {(name: string) => Promise<any>} Load */
/** @typedef {{ word: string, at: number, quality: number }} Match */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const MOST_SHARDS = 6; // half a word may touch them all; the best come first

export const WORD_LIST = "woorden.json";

/**
 * Return the word list, with its words unpacked.
 *
 * @type {(load: Load) => Promise<SearchIndex & { words: string[] }>}
 */
export async function openIndex(load) {
  const index = await load(WORD_LIST);
  index.words ??= unpacked(index.woorden);
  return index;
}

/**
 * Return the words of a front-coded list: a capital says how many characters of the word before are kept.
 *
 * @type {(packed: string) => string[]}
 */
function unpacked(packed) {
  let word = "";
  return Array.from(packed.matchAll(/([A-Z])([^A-Z]*)/g), ([, kept, rest]) => {
    word = word.slice(0, LETTERS.indexOf(kept)) + rest;
    return word;
  });
}

/** @type {(text: string, quality: number, scores: Map<number, number>) => void} */
function addPostings(text, quality, scores) {
  for (const group of text.split(" ")) {
    const [score, gaps] = group.split(":");
    let number = -1;
    for (const [, whole, letter] of gaps.matchAll(/(\d*)(\D)/g)) {
      number += 52 * Number(whole) + LETTERS.indexOf(letter);
      scores.set(number, Math.max(Number(score) * quality, scores.get(number) ?? 0));
    }
  }
}

/** @type {(part: string, word: string) => number} */
function grade(part, word) {
  if (word === part) return 10;
  if (word.startsWith(part)) return 8;
  if (word.endsWith(part)) return part.length > 3 ? 6 : 0;
  return part.length > 4 && word.includes(part) ? 4 : 0;
}

/** @type {(a: string, b: string) => boolean} */
function oneTypo(a, b) {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [x, y] = [a.slice(same), b.slice(same)];
  const [restX, restY] = [x.slice(1), y.slice(1)];
  return restX === y || x === restY || restX === restY ||
    (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
}

/** @type {(words: string[], quality: (word: string) => number) => Match[]} */
function matches(words, quality) {
  return words.map((word, at) => ({ word, at, quality: quality(word) }))
    .filter((match) => match.quality)
    .sort((a, b) => b.quality - a.quality || a.word.length - b.word.length);
}

/** @type {(typed: string, index: SearchIndex & { words: string[] }, load: Load) => Promise<FoundWord>} */
async function lookUp(typed, index, load) {
  let marks = wordForms(typed);
  let found = matches(
    index.words,
    (word) => Math.max(...marks.map((form, at) => grade(form, word) * (at ? 0.9 : 1))),
  );
  if (!found.length && typed.length > 3) {
    found = matches(index.words, (word) => (oneTypo(typed, word) ? 3 : 0));
    marks = found.map(({ word }) => word);
  }
  /** @type {Record<number, Promise<string[]>>} */
  const shards = {};
  /** @type {(Match & { shard: number })[]} */
  const chosen = [];
  let complete = true;
  for (const match of found) {
    // The list of a word already holds the documents of the longer words around it.
    if (chosen.some(({ word }) => grade(word, match.word))) continue;
    const shard = index.scherven.findLastIndex((first) => first <= match.at);
    complete &&= shard in shards || Object.keys(shards).length < MOST_SHARDS;
    if (complete) shards[shard] ??= load(`treffers-${shard}.json?${index.versie}`);
    if (shard in shards) chosen.push({ ...match, shard });
  }
  const scores = new Map();
  for (const { at, shard, quality } of chosen) {
    addPostings((await shards[shard])[at - index.scherven[shard]], quality, scores);
  }
  return { scores, marks, complete };
}

/**
 * Return the numbers of the documents that a query finds, best first, and what was found of it.
 *
 * @type {(query: string, load: Load) => Promise<SearchResult>}
 */
export async function search(query, load) {
  const index = await openIndex(load);
  const typed = [...new Set(splitWords(query))];
  const telling = typed.filter((word) => !index.stopwoorden.includes(word));
  const words = await Promise.all((telling.length ? telling : typed).map((word) => lookUp(word, index, load)));
  /** @type {Map<number, { number: number, count: number, total: number }>} */
  const totals = new Map();
  for (const { scores } of words) {
    for (const [number, score] of scores) {
      const { count, total } = totals.get(number) ?? { count: 0, total: 0 };
      totals.set(number, { number, count: count + 1, total: total + score });
    }
  }
  const best = [...totals.values()].sort((a, b) => b.count - a.count || b.total - a.total || a.number - b.number);
  return {
    numbers: best.filter(({ count }) => count === best[0].count).map(({ number }) => number),
    allWords: best[0]?.count === words.length,
    complete: words.every(({ complete }) => complete),
    marks: words.flatMap(({ marks }) => marks),
  };
}

/**
 * Return what the list of results shows of a document.
 *
 * @type {(number: number, load: Load) => Promise<FoundText>}
 */
export async function textOf(number, load) {
  const { versie, perBestand } = await openIndex(load);
  return (await load(`titels-${Math.floor(number / perBestand)}.json?${versie}`))[number % perBestand];
}
