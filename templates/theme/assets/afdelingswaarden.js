// What fills a letter of a department, as generator/views/brief_waarden.py says it; a test holds the two equal.
// `letter` comes with the page, `feiten` are the terms and holidays of the register, `request` is what was typed.

import { oneLine } from "./brieftekst.js";
import { addDays, deadline, isDay } from "./termijn.js";
import { dateInWords, deadlineInWords, periodInWords } from "./woorden.js";

/** Return a moment as the day it is here: "2026-11-22". */
export function isoDay(moment) {
  const pad = (number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** Return what the register says of the activities together. */
export const activityValues = (activities) => activities[0]?.waarden ?? {};

const NO_TEXT = ["delen", "verwerkingen"];

/** Return the typed value of a field as one line; empty when it was not filled in. */
export const typed = (request, name) => oneLine(request.velden[name] ?? "");

/** Return how a right holds under a law, or undefined when that law does not give it. */
export const rightUnder = (letter, regime, recht) => letter.rechten.find((row) => row.regime === regime && row.recht === recht);

/** Return until when a request must be decided, and until when after an extension; null where the law has no such term. */
export function decisionTerms(feiten, right, received) {
  if (!right?.termijn_id || !isDay(received)) return {};
  const extended = `${right.termijn_id.replace(/-beslissen$/, "")}-verdagen`;
  return { end: deadline(feiten, right.termijn_id, received), extended: deadline(feiten, extended, received) };
}

/** Return what was typed, in words, and what follows from it. `activities` are the titles and the law of what it is about. */
export function requestValues({ letter, feiten, request, activities, today }) {
  const titles = activities.map(({ waarden }) => waarden.verwerking);
  const sent = isDay(typed(request, "datum")) ? typed(request, "datum") : today;
  const values = { verwerkingen: titles, onderwerpen: together(titles) };
  for (const [name, veld] of Object.entries(letter.velden)) Object.assign(values, fieldValues(name, veld, typed(request, name)));
  values.datum = dateInWords(sent);
  values.delen = request.delen.map((part, at) => partValues(letter, part, at + 1));
  const right = rightUnder(letter, activities[0]?.waarden.regime, typed(request, "recht"));
  return { ...values, ...termValues(feiten, right, typed(request, "ontvangen")), ...objectionValues(feiten, sent) };
}

function fieldValues(name, veld, text) {
  if (!text || NO_TEXT.includes(veld.soort)) return {};
  if (veld.soort === "datum" && isDay(text)) return { [name]: dateInWords(text) };
  if (veld.soort === "keuze" && Object.hasOwn(veld.keuzes, text)) return { [name]: veld.keuzes[text], [`${name}-${text}`]: true };
  return { [name]: text };
}

function partValues(letter, part, number) {
  const ground = part.besluit === "weigeren" ? letter.gronden[part.grond] : undefined;
  const text = (name) => oneLine(part[name] ?? "");
  return {
    nummer: String(number),
    ...Object.fromEntries(["vraag", "uitvoering", "feiten", "afweging"].map((name) => [name, text(name)])),
    grond: ground?.tekst ?? "",
    grond_bron: ground?.bron ?? "",
    toegekend: part.besluit === "toekennen",
    geweigerd: part.besluit === "weigeren",
  };
}

function termValues(feiten, right, received) {
  if (!right || !isDay(received)) return {};
  const { end, extended } = decisionTerms(feiten, right, received);
  const values = { wetsartikel: right.artikel, termijn_artikel: right.termijn_artikel };
  if (end) {
    values.termijn = true;
    values.einde = dateInWords(end.einde);
    values.veilig_einde = dateInWords(end.veilig_einde);
    values.verschoven = end.einde !== end.veilig_einde;
    values.uitleg = deadlineInWords(end);
  }
  if (extended) {
    values.verlengbaar = true;
    values.verlengd_tot = dateInWords(extended.einde);
    values.verlengd_uitleg = deadlineInWords(extended);
  }
  return values;
}

function objectionValues(feiten, sent) {
  const end = deadline(feiten, "bezwaar", sent);
  const byPost = end && deadline(feiten, "bezwaar-per-post", end.einde);
  if (!byPost) return {};
  return {
    bezwaar_duur: periodInWords(end.duur),
    bezwaar_begin: dateInWords(addDays(sent, 1)),
    bezwaar_einde: dateInWords(end.einde),
    bezwaar_na_post: periodInWords(byPost.duur),
    bezwaar_bron: end.bron,
  };
}

function together(titles) {
  return [titles.slice(0, -1).join("; "), ...titles.slice(-1)].filter(Boolean).join(" en ");
}
