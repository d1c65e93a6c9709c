// A letter of a department from letterhead to annex, as templates/letters/_brief.txt.j2 sets it.

import { fill } from "./letter-fill.js";

/**
 * Return the filled blocks, the laws that the letter names, and every slot without a value.
 *
 * @type {(letter: DepartmentLetter, values: Values, activities: Activity[]) => WholeLetter}
 */
export function wholeLetter(letter, values, activities) {
  /** @type {string[]} */
  const leeg = [];
  /** @type {(block: Block) => string[]} */
  const lines = (block) => fill([block], values, leeg)[0]?.regels ?? [];
  const [wetten, enclosed] = [eachOnce(lines(letter.wet)), lines(letter.bijlagen)];
  /** @type {(name: string) => FilledBlock[]} */
  const annex = (name) =>
    activities.flatMap(({ waarden }) => fill(letter.teksten[name], { ...values, ...waarden }, leeg));
  const blokken = [
    ...fill(letter.blokken, values, leeg),
    ...(enclosed.length ? [{ soort: "tussenkop", regels: ["Bijlagen"] }, { soort: "lijst", regels: enclosed }] : []),
    ...(wetten.length ? [{ soort: "alinea", regels: [`Deze brief berust op: ${onDay(wetten, values.datum)}.`] }] : []),
    ...lines(letter.bijlage).flatMap(annex),
  ];
  return { blokken, wetten, leeg };
}

/**
 * As `each_once` in generator/glashelder/letters/text/laws.py.
 *
 * @type {(wetten: string[]) => string[]}
 */
const eachOnce = (wetten) => [...new Set(wetten)].filter((law) => !wetten.some((other) => other.startsWith(`${law},`)));

/**
 * As `on_day` in generator/glashelder/letters/text/laws.py.
 *
 * @type {(wetten: string[], day: Value) => string}
 */
function onDay(wetten, day) {
  const said = wetten.length > 1 || wetten[0].includes("artikelen") ? "zij gelden" : "dat geldt";
  return wetten.join("; ") + (day ? `, zoals ${said} op ${day}` : "");
}
