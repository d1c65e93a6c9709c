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
    ...(wetten.length ? [{ soort: "alinea", regels: [`Deze brief berust op: ${wetten.join("; ")}.`] }] : []),
    ...lines(letter.bijlage).flatMap(annex),
  ];
  return { blokken, wetten, leeg };
}

/** Return the letter as plain text. */
export function plainText(blocks) {
  const said = { titel: (line) => `Onderwerp: ${line}`, kop: (line) => line.toUpperCase(), tussenkop: (line) => `${line}:`, lijst: (line) => `- ${line}`, alinea: (line) => line };
  return blocks.map(({ soort, regels }) => regels.map(said[soort]).join("\n")).join("\n\n");
}

/** Return the letter for `docx.js`, which knows the title as the first heading. */
export function forWord(blocks) {
  const regels = blocks.map(({ soort, regels }) => ({ soort: soort in { titel: 1, tussenkop: 1 } ? "kop" : soort, regels }));
  return { titel: blocks.find(({ soort }) => soort === "titel").regels[0], regels };
}
