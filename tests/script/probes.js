// Questions of tests that take more than one function of the scripts, or whose answer JSON cannot hold.

import { withBody } from "../../templates/theme/assets/activity-facts.js";
import { addDays, deadline } from "../../templates/theme/assets/deadlines.js";
import { plainText } from "../../templates/theme/assets/department-files.js";
import { findFaults } from "../../templates/theme/assets/department-rules.js";
import { wholeLetter } from "../../templates/theme/assets/department-text.js";
import { requestValues } from "../../templates/theme/assets/department-values.js";
import { docx } from "../../templates/theme/assets/docx.js";
import { asText, fill } from "../../templates/theme/assets/letter-fill.js";
import { letterValues } from "../../templates/theme/assets/resident-values.js";
import { openIndex } from "../../templates/theme/assets/search-index.js";
import { search } from "../../templates/theme/assets/search-rank.js";
import { rowFinder } from "../../templates/theme/assets/search-rows.js";
import { told } from "../../templates/theme/assets/search-text.js";
import { deadlineInWords } from "../../templates/theme/assets/words.js";

/**
 * Return every end of a term over the days, on one line each: what differs is then seen at once.
 *
 * @param {LawFacts} feiten
 * @param {string} term
 * @param {Day[]} days
 * @param {[asked: number, waited: number] | null} waiting
 * @param {string | null} who
 */
export function counted(feiten, term, days, waiting, who) {
  return days.map((day) => {
    const asked = waiting
      ? { gevraagd: addDays(day, waiting[0]), aangevuld: addDays(day, waiting[0] + waiting[1]) }
      : undefined;
    const end = deadline(feiten, term, day, asked);
    if (!end) return `${day} geen`;
    const skipped = end.overgeslagen.map((s) => [s.dag, s.reden, s.bron].join("/"));
    const words = who === null ? "" : deadlineInWords(end, who);
    const ends = [day, end.ruw_einde, end.veilig_einde, end.einde, end.voorbehoud];
    return [...ends, end.duur, end.regel, end.bron, words, ...skipped].join("|");
  });
}

/**
 * Return a letter of a department: its text, its empty slots and its faults.
 *
 * @param {DepartmentLetter} letter
 * @param {LetterRequest} request
 * @param {Activity[]} modules
 * @param {Day} today
 */
export function departmentLetter(letter, request, modules, today) {
  const activities = modules.map((activity) => withBody(activity, letter.organen));
  const known = { letter, feiten: letter.feiten, request, activities, today };
  const whole = wholeLetter(letter, { ...activities[0]?.waarden, ...requestValues(known) }, activities);
  return { text: plainText(whole.blokken), leeg: whole.leeg, faults: findFaults(known, whole.wetten) };
}

/**
 * Return the letter of a resident as text, and its empty slots.
 *
 * @param {Block[]} blocks
 * @param {ResidentKnown} known
 * @param {Day} today
 */
export function residentLetter(blocks, known, today) {
  /** @type {string[]} */
  const empty = [];
  return { text: asText(fill(blocks, letterValues(known, today), empty)), empty };
}

/**
 * Return the bytes of the letter of a resident as a Word document.
 *
 * @param {Block[]} blocks
 * @param {ResidentKnown} known
 * @param {Day} today
 */
export const residentWord = (blocks, known, today) =>
  docxBytes({ titel: "Proef", regels: fill(blocks, letterValues(known, today)) });

/**
 * Return blocks filled in, and the slots without a value.
 *
 * @param {Block[]} blocks
 * @param {Values} values
 */
export function filledIn(blocks, values) {
  /** @type {string[]} */
  const empty = [];
  return { filled: fill(blocks, values, empty), empty };
}

/**
 * Return the bytes of a Word document.
 *
 * @param {{ titel: string, regels: FilledBlock[] }} letter
 */
export const docxBytes = (letter) => [...docx(letter)];

/**
 * Return for each query the titles that are found, best first, what the visitor reads of it, and which files it takes to
 * show the first ten.
 *
 * @param {Record<string, unknown>} files
 * @param {string[]} queries
 */
export function found(files, queries) {
  return Promise.all(queries.map(async (query) => {
    /** @type {Set<string>} */
    const loaded = new Set();
    const copies = structuredClone(files); // an index that was opened remembers what it loaded
    /** @type {(name: string) => Promise<any>} */
    const load = (name) => {
      loaded.add(name.split("?")[0]);
      return Promise.resolve(copies[name.split("?")[0]]);
    };
    const index = await openIndex(load);
    const result = await search(query, index);
    const texts = await Promise.all(result.numbers.slice(0, 10).map(index.text));
    return {
      titles: texts.map(([, title]) => title),
      addresses: texts.map(([address]) => address),
      count: result.numbers.length,
      told: told(query, result),
      meant: result.meant,
      marks: result.marks,
      allWords: result.allWords,
      loaded: [...loaded],
    };
  }));
}

/**
 * Return the ids of the rows that each query finds, best first.
 *
 * @param {any} rows
 * @param {string[]} queries
 */
export const foundRows = (rows, queries) =>
  Promise.all(queries.map(async (query) => (await rowFinder(rows)(query)).ids));
