// A letter of a department from letterhead to annex, as templates/letters/_brief.txt.j2 sets it.

import { fill } from "./brieftekst.js";

/** Return the filled blocks, the laws that the letter names, and every slot without a value. */
export function wholeLetter(letter, values, activities) {
  const leeg = [];
  const lines = (block) => fill([block], values, leeg)[0]?.regels ?? [];
  const [wetten, enclosed] = [lines(letter.wet), lines(letter.bijlagen)];
  const annex = (name) => activities.flatMap(({ waarden }) => fill(letter.teksten[name], { ...values, ...waarden }, leeg));
  const blokken = [
    ...fill(letter.blokken, values, leeg),
    ...(enclosed.length ? [{ soort: "tussenkop", regels: ["Bijlagen"] }, { soort: "lijst", regels: enclosed }] : []),
    ...(wetten.length ? [{ soort: "alinea", regels: [`Deze brief berust op: ${onDay(wetten, values.datum)}.`] }] : []),
    ...lines(letter.bijlage).flatMap(annex),
  ];
  return { blokken, wetten, leeg };
}

// As `on_day` in generator/glashelder/letters/text/laws.py.
function onDay(wetten, day) {
  const said = wetten.length > 1 || wetten[0].includes("artikelen") ? "zij gelden" : "dat geldt";
  return wetten.join("; ") + (day ? `, zoals ${said} op ${day}` : "");
}
