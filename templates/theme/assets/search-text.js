// What a visitor reads of a search: how much was found, and where the words stand in a text. Pure.

import { fold, splitWords } from "./fold.js";

/** @type {[one: string, many: string]} */
const RESULTS = ["resultaat", "resultaten"];
const LONGEST = 160;
const SHORT = 4; // a shorter word is marked as a whole word only

/**
 * Return a query with the words in it that were taken instead of what was typed.
 *
 * @type {(query: string, meant: [typed: string, word: string][]) => string}
 */
const corrected = (query, meant) => meant.reduce((text, [typed, word]) => text.replace(typed, word), fold(query));

/**
 * Return how much was found, as a sentence; `things` are what one and more are called.
 *
 * @type {(query: string, result: SearchResult, things?: [one: string, many: string]) => string}
 */
export function told(query, result, things = RESULTS) {
  const { meant, allWords, complete, numbers } = result;
  if (!splitWords(query).length) return query ? "Typ ten minste twee letters." : "";
  if (!numbers.length) return `Geen ${things[1]} voor '${query}'.`;
  const amount = `${complete ? "" : "Minstens "}${numbers.length} ${things[numbers.length === 1 ? 0 : 1]}`;
  const asked = meant.length ? corrected(query, meant) : query;
  const instead = meant.length ? `Geen ${things[1]} voor '${query}'. Bedoelde u '${asked}'? ` : "";
  if (allWords) return `${instead}${amount} voor '${asked}'.`;
  return `${instead}Geen ${things[1]} met alle woorden van '${asked}'. Wel ${amount} met een deel van de woorden.`;
}

/**
 * Return a text in turns: not marked, marked, not marked. Marks are folded words.
 *
 * @type {(text: string, marks: string[]) => string[]}
 */
export function inTurns(text, marks) {
  const folded = Array.from({ length: text.length }, (_, at) => fold(text[at])[0] ?? " ").join("");
  const longestFirst = [...new Set(marks)].sort((a, b) => b.length - a.length);
  const turns = [];
  let end = 0;
  for (const { 0: part, index } of marks.length ? folded.matchAll(new RegExp(longestFirst.join("|"), "g")) : []) {
    const around = folded.charAt(index - 1) + folded.charAt(index + part.length);
    if (part.length < SHORT && /[\p{L}\p{N}]/u.test(around)) continue;
    turns.push(text.slice(end, index), text.slice(index, index + part.length));
    end = index + part.length;
  }
  return [...turns, text.slice(end)];
}

/**
 * Return the part of a text round the first mark, cut at spaces, where the whole is too long.
 *
 * @type {(text: string, marks: string[]) => string}
 */
export function snippet(text, marks) {
  if (text.length <= LONGEST) return text;
  const [before, mark = ""] = inTurns(text, marks);
  const last = before.length + mark.length;
  const from = mark && last > LONGEST ? text.indexOf(" ", Math.max(0, last - LONGEST / 2)) + 1 : 0;
  const start = from > before.length ? text.lastIndexOf(" ", before.length) + 1 : from;
  const rest = text.slice(start);
  const shown = rest.length > LONGEST ? `${rest.slice(0, rest.lastIndexOf(" ", LONGEST))} …` : rest;
  return start ? `… ${shown}` : shown;
}
