// Searches in rows of a list that are here already: the activities, for the filter of the list and for who chooses one. The
// words of each row stand in a module of the site (generator/glashelder/search/rows.py), loaded when they are needed.

import { search } from "./search-rank.js";
import { grade } from "./search-words.js";

/** @typedef {[id: string, title: string, ...weighed: [weight: number, words: string][]]} SearchRow */
/** @typedef {{ stopwoorden: string[], lege: string[], rijen: SearchRow[] }} SearchRows */

/**
 * Return the rows as an index of words.
 *
 * @type {(known: SearchRows) => WordIndex}
 */
function rowIndex({ stopwoorden, lege, rijen }) {
  /** @type {Map<string, [number: number, weight: number][]>} */
  const rows = new Map();
  for (const [number, [, , ...weighed]] of rijen.entries()) {
    for (const [weight, words] of weighed) {
      for (const word of words.split(" ")) rows.set(word, [...rows.get(word) ?? [], [number, weight]]);
    }
  }
  const words = [...rows.keys()];
  return {
    count: rijen.length,
    stopWords: new Set(stopwoorden),
    emptyWords: new Set(lege),
    groupOf: () => 1,
    near: () => Promise.resolve({ words, complete: true }),
    all: () => Promise.resolve(words),
    scores(part) {
      const scores = new Map();
      for (const [word, found] of rows) {
        const quality = grade(part, word);
        if (!quality) continue;
        for (const [number, weight] of found) {
          scores.set(number, Math.max(quality * weight, scores.get(number) ?? 0));
        }
      }
      return Promise.resolve(scores);
    },
  };
}

/**
 * Return a function that finds rows: their ids, best first, and what was found of the query.
 *
 * @type {(known: SearchRows) => (query: string) => Promise<{ ids: string[], result: SearchResult }>}
 */
export function rowFinder(known) {
  const index = rowIndex(known);
  return async (query) => {
    const result = await search(query, index);
    return { ids: result.numbers.map((number) => known.rijen[number][0]), result };
  };
}
