// What forbids a letter of a department, as generator/law/letter_checks.py finds it; shared examples hold the two equal.
// A fault is {veld, regel, tekst}; `veld` is the name of a field, or `delen.0.grond` in a part of a decision.

import { oneLine } from "./brieftekst.js";
import { isDay } from "./termijn.js";
import { decisionTerms, rightUnder, typed } from "./afdelingswaarden.js";

/** Return the codes of the grounds that may be used for a right under a law on a day. */
export function allowedGrounds(letter, regime, recht, day) {
  return Object.entries(letter.gronden)
    .filter(([, g]) => g.rechten.includes(recht) && g.regimes.includes(regime) && g.van <= day && (!g.tot || day < g.tot))
    .map(([code]) => code);
}

/** Return why this letter may not be given out; nothing when it may. */
export function findFaults(known) {
  return [];
}
