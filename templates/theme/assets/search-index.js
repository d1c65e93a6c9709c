// Reads the index of a site (generator/glashelder/search/index.py, which explains its files). `load` gets a file of the
// index by its name: nothing here knows where files come from.

import { bases } from "./fold.js";

/** @typedef {(name: string) => Promise<any>} Load */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const MOST_SHARDS = 4; // half a word may touch them all

const WORD_LIST = "woorden.json";

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

/** @type {(list: string) => Map<number, number>} */
function scoresIn(list) {
  const scores = new Map();
  for (const group of list.split(" ")) {
    const [score, gaps] = group.split(":");
    let number = -1;
    for (const [, whole, letter] of gaps.matchAll(/(\d*)(\D)/g)) {
      number += 52 * Number(whole) + LETTERS.indexOf(letter);
      scores.set(number, Number(score));
    }
  }
  return scores;
}

/**
 * Return the index of a site, which fetches its parts when they are asked for.
 *
 * @type {(load: Load) => Promise<SiteIndex>}
 */
export async function openIndex(load) {
  const head = await load(WORD_LIST);
  return head.opened ??= siteIndex(head, load);
}

/** @type {(head: any, load: Load) => SiteIndex} */
function siteIndex(head, load) {
  /** @type {Record<number, Promise<{ words: string[], lists: string[] }>>} */
  const shards = {};
  /** @type {Promise<string[]> | undefined} */
  let all;
  /** @type {(name: string) => Promise<any>} */
  const part = (name) => load(`${name}.json?${head.versie}`);
  /** @type {(word: string) => number} */
  const shardOf = (word) => Math.max(0, head.scherven.findLastIndex((/** @type {string} */ first) => first <= word));
  /** @type {(number: number) => Promise<{ words: string[], lists: string[] }>} */
  function shard(number) {
    shards[number] ??= part(`treffers-${number}`)
      .then(({ woorden, lijsten }) => ({ words: unpacked(woorden), lists: lijsten }));
    shards[number].catch(() => delete shards[number]);
    return shards[number];
  }
  return {
    count: head.aantal,
    groups: head.groepen,
    stopWords: new Set(head.stopwoorden),
    emptyWords: new Set(head.lege),
    groupOf: (number) => head.groepen.findLastIndex((/** @type {[string, number]} */ [, first]) => first <= number),
    async near(typed) {
      const wanted = new Set([...bases(typed), `${typed}en`].map(shardOf));
      const last = shardOf(`${typed}\uffff`);
      for (let at = shardOf(typed); at <= last && wanted.size < MOST_SHARDS; at += 1) wanted.add(at);
      const found = await Promise.all([...wanted].sort((a, b) => a - b).map(shard));
      return { words: found.flatMap(({ words }) => words), complete: wanted.has(last) };
    },
    all() {
      all ??= part("alle-woorden").then(unpacked);
      all.catch(() => all = undefined);
      return all;
    },
    async scores(word) {
      const { words, lists } = await shard(shardOf(word));
      const at = words.indexOf(word);
      return at < 0 ? new Map() : scoresIn(lists[at]);
    },
    text: async (number) => (await part(`titels-${Math.floor(number / head.perBestand)}`))[number % head.perBestand],
  };
}
