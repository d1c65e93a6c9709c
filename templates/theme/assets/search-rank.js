// Ranks what a query finds in an index of words: that of a site (search-index.js), or of rows (search-rows.js). Pure.

import { bases, splitWords } from "./fold.js";
import { formsOf, longerThan, partsOf, resembling, TYPO } from "./search-words.js";

/** @typedef {Map<number, number>} Scores */
/** @typedef {{ number: number, rarity: number, fit: number, total: number, isAsked: boolean }} Candidate */

const STRONG = 30; // the parts of a typed compound must stand at least in a summary
const OF_GROUP = [1, 1, 0.9]; // what only explains comes after what happens with data, at the same score
const SHORTEST_BASE = 5;
const FEW = 3; // with fewer words than this, question words break ties
const TIE_BREAK = 0.5;
const FITS = 40; // from this score on a word counts in full; below it a text may just mention it

/** @type {(scores: Scores, others: Scores, quality?: number) => Scores} */
function merge(scores, others, quality = 1) {
  for (const [number, score] of others) scores.set(number, Math.max(score * quality, scores.get(number) ?? 0));
  return scores;
}

/** @type {(found: Match[], index: WordIndex) => Promise<Scores>} */
async function scoresOf(found, index) {
  const lists = await Promise.all(found.map(({ word }) => index.scores(word)));
  return lists.reduce((all, scores, at) => merge(all, scores, found[at].quality / 10), new Map());
}

/** @type {(parts: [string, string][], index: WordIndex) => Promise<Scores>} */
async function inBoth(parts, index) {
  const all = new Map();
  for (const [first, last] of parts) {
    const [some, others] = await Promise.all([index.scores(first), index.scores(last)]);
    for (const [number, score] of some) {
      const least = Math.min(score, others.get(number) ?? 0);
      if (least >= STRONG) all.set(number, Math.max(least, all.get(number) ?? 0));
    }
  }
  return all;
}

/** @type {(typed: string, index: WordIndex) => Promise<FoundWord>} */
async function lookUp(typed, index) {
  /** @type {(matches: Match[], more?: Partial<FoundWord>) => Promise<FoundWord>} */
  const found = async (matches, more) => ({
    scores: await scoresOf(matches, index),
    marks: [typed, ...matches.map(({ word }) => word)],
    whole: false,
    complete: true,
    meant: [],
    ...more,
  });
  const near = await index.near(typed);
  const forms = formsOf(typed, near.words);
  if (forms.length) return found(forms, { whole: true });
  const begun = longerThan(typed, near.words.filter((word) => word.startsWith(typed)));
  if (begun.length) return found(begun, { complete: near.complete });
  const words = await index.all();
  for (const part of [typed, ...bases(typed).filter(({ length }) => length >= SHORTEST_BASE)]) {
    const around = longerThan(part, words);
    if (around.length) return found(around);
  }
  const like = resembling(typed, words);
  if (like[0]?.quality !== TYPO) {
    const parts = partsOf(typed, words);
    const scores = await inBoth(parts, index);
    if (scores.size) return { scores, marks: parts.flat(), whole: true, complete: true, meant: [] };
  }
  return found(like, { whole: true, meant: like.map(({ word }) => word) });
}

/**
 * Let two words that stand beside one another also find the word that they are together: fout parkeren, foutparkeren.
 *
 * @type {(typed: string[], words: FoundWord[], index: WordIndex) => Promise<unknown>}
 */
const joinPairs = (typed, words, index) =>
  Promise.all(
    typed.slice(1).map(async (word, at) => {
      const together = typed[at] + word;
      const forms = formsOf(together, (await index.near(together)).words);
      if (!forms.length) return;
      const scores = await scoresOf(forms, index);
      for (const half of [words[at], words[at + 1]]) {
        merge(half.scores, scores);
        half.marks.push(together);
        half.whole = true;
        half.meant = [];
      }
    }),
  );

/**
 * Return the words of a query: all that say something; those that count, no question words and no number in a sentence,
 * unless there is nothing else; and those that only break a tie.
 *
 * @type {(query: string, index: WordIndex) => { said: string[], telling: string[], rest: string[] }}
 */
function wordsOf(query, index) {
  const typed = [...new Set(splitWords(query))];
  const said = typed.filter((word) => !index.stopWords.has(word));
  const full = said.filter((word) => !index.emptyWords.has(word));
  const text = full.filter((word) => !/^\d+$/.test(word));
  const telling = [text.length > 1 ? text : full, said, typed].find(({ length }) => length) ?? [];
  const rest = telling.length < FEW ? said.filter((word) => !telling.includes(word)) : [];
  return { said, telling, rest };
}

/** @type {(found: FoundWord[], rest: FoundWord[], asked: Scores, index: WordIndex) => Candidate[]} */
function candidates(found, rest, asked, index) {
  /** @type {Map<number, Candidate>} */
  const all = new Map();
  for (const { scores } of found) {
    const rarity = Math.log(1 + index.count / scores.size);
    for (const [number, score] of scores) {
      const one = all.get(number) ?? { number, rarity: 0, fit: 0, total: 0, isAsked: asked.has(number) };
      one.rarity += rarity;
      one.fit += rarity * Math.min(1, score / FITS);
      one.total += rarity * score;
      all.set(number, one);
    }
  }
  for (const one of all.values()) {
    for (const { scores } of rest) one.total += (scores.get(one.number) ?? 0) * TIE_BREAK;
    one.total *= one.fit * OF_GROUP[index.groupOf(one.number)];
  }
  return [...all.values()].sort((a, b) =>
    Number(b.isAsked) - Number(a.isAsked) || b.total - a.total || a.number - b.number
  );
}

/**
 * Return the numbers of the documents that a query finds, best first, and what was found of it. What has less of the query
 * than the best one has is left out.
 *
 * @type {(query: string, index: WordIndex) => Promise<SearchResult>}
 */
export async function search(query, index) {
  const { said, telling, rest } = wordsOf(query, index);
  const [asked, words, others] = await Promise.all([
    index.scores(`=${[...said].sort().join("")}`),
    Promise.all(telling.map((word) => lookUp(word, index))),
    Promise.all(rest.map((word) => lookUp(word, index))),
  ]);
  await joinPairs(telling, words, index);
  const found = words.filter(({ scores }) => scores.size);
  const isAnswer = found.length === words.length || found.some(({ whole }) => whole);
  const best = isAnswer ? candidates(found, others, asked, index) : [];
  const least = best.find(({ isAsked }) => !isAsked)?.rarity ?? 0;
  const kept = best.filter(({ rarity, isAsked }) => isAsked || rarity > least - 0.001);
  return {
    numbers: kept.map(({ number }) => number),
    allWords: asked.size > 0 || words.every(({ scores }) => scores.has(kept[0]?.number)),
    complete: words.every(({ complete }) => complete),
    meant: telling.flatMap((word, at) => words[at].meant.length ? [[word, words[at].meant[0]]] : []),
    marks: words.flatMap(({ marks }) => marks),
  };
}
