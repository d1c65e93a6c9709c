// What fills a letter of a department, as generator/glashelder/letters/department/values.py says it; a test holds the two equal.
// `letter` comes with the page, `feiten` are the terms and holidays of the register, `request` is what was typed.

import { oneLine, paragraphs } from "./letter-fill.js";
import { addDays, deadline, extensionOf, holds, isDay } from "./deadlines.js";
import { dateInWords, deadlineInWords, periodInWords } from "./words.js";

/**
 * Return the typed value of a field as one line; empty when it was not filled in.
 *
 * @type {(request: LetterRequest, name: string) => string}
 */
export const typed = (request, name) => oneLine(request.velden[name] ?? "");

/**
 * Return the day of the letter: as typed, or today; empty when what was typed is no day.
 *
 * @type {(request: LetterRequest, today: Day) => Day}
 */
export function sentOn(request, today) {
  const day = typed(request, "datum") || today;
  return isDay(day) ? day : "";
}

/**
 * Return how a right holds under a law, or undefined when that law does not give it.
 *
 * @type {(letter: DepartmentLetter, regime?: string, recht?: string) => Right | undefined}
 */
export const rightUnder = (letter, regime, recht) =>
  letter.rechten.find((row) => row.regime === regime && row.recht === recht);

/**
 * Return the codes of the grounds that may be used for a right under a law on a day.
 *
 * @type {(letter: DepartmentLetter, regime: string | undefined, recht: string, day: Day) => string[]}
 */
export function allowedGrounds(letter, regime, recht, day) {
  return Object.keys(letter.gronden).filter((code) => {
    const { rechten, regimes, ...time } = letter.gronden[code];
    return rechten.includes(recht) && regimes.includes(regime ?? "") && holds(time, day);
  });
}

/**
 * Tell whether the overview of AVG art. 15 goes with the letter.
 *
 * @type {(letter: DepartmentLetter, recht: string, regime?: string) => boolean}
 */
export const isTold = (letter, recht, regime) =>
  letter.kent_toe && Boolean(rightUnder(letter, regime, recht)?.met_overzicht);

/**
 * Return until when a request must be decided, and until when after an extension; null where the law has no such term.
 *
 * @type {(known: TermQuestion) => { end?: Deadline | null; extended?: Deadline | null }}
 */
export function decisionTerms({ letter, feiten, request, regime, recht, received }) {
  const right = rightUnder(letter, regime, recht);
  const term = right ? right.termijn_id : letter.regimes[regime].termijn_id;
  if (!term) return {};
  const wait = waited(request);
  /** @type {(id: string) => Deadline | null} */
  const endOf = (id) => {
    const end = deadline(feiten, id, received);
    return end && wait && wait.gevraagd <= end.einde ? deadline(feiten, id, received, wait) : end;
  };
  return { end: endOf(term), extended: endOf(extensionOf(feiten, term)) };
}

/**
 * The time that the term stood still: until the completion, or until the last day to answer (Awb art. 4:15).
 *
 * @type {(request: LetterRequest) => Waiting | undefined}
 */
function waited(request) {
  const [gevraagd, completed, until] = ["gevraagd_op", "aangevuld_op", "antwoord_voor"].map((name) =>
    typed(request, name)
  );
  const aangevuld = isDay(completed) ? completed : isDay(until) && addDays(until, 1);
  return isDay(gevraagd) && aangevuld ? { gevraagd, aangevuld } : undefined;
}

/**
 * Return what was typed, in words, and what follows from it.
 *
 * @type {(known: Known) => Values}
 */
export function requestValues({ letter, feiten, request, activities, today }) {
  const titles = activities.map(({ waarden }) => waarden.verwerking);
  const sent = sentOn(request, today);
  /** @type {Values} */
  const values = { verwerkingen: titles, onderwerpen: together(titles) };
  for (const [name, veld] of Object.entries(letter.velden)) {
    Object.assign(values, fieldValues(name, veld, request.velden[name] ?? ""));
  }
  values.datum = sent && dateInWords(sent);
  values["meer-delen"] = request.delen.length > 1;
  const parts = request.delen.map((part, at) => partValues(letter, part, at + 1));
  const [regime, recht] = [activities[0]?.waarden.regime, typed(request, "recht")];
  Object.assign(values, { delen: parts, berust_op: decisionLaws(letter, regime, recht, parts) });
  if (regime) {
    Object.assign(
      values,
      termValues({ letter, feiten, request, regime, recht, received: typed(request, "ontvangen") }),
    );
  }
  return sent ? { ...values, ...objectionValues(feiten, sent) } : values;
}

/**
 * What a decision rests on, as `decision_laws` in generator/glashelder/letters/text/laws.py composes it.
 *
 * @type {(letter: DepartmentLetter, regime: string | undefined, recht: string, parts: Row[]) => string[]}
 */
function decisionLaws(letter, regime, recht, delen) {
  const refused = delen.map((part) => String(part.grond_bron)).filter(Boolean);
  const { besluit_bron, weigering_bron } = letter.regimes[regime ?? ""] ?? {};
  const rows = [rightUnder(letter, regime, recht)?.bron, besluit_bron, ...refused, refused.length && weigering_bron];
  return rows.flatMap((row) => (row ? row.split("; ") : []));
}

/** @type {(name: string, field: Field, said: string) => Values} */
function fieldValues(name, { soort, keuzes }, said) {
  const text = oneLine(said);
  if (!text || soort === "delen" || soort === "verwerkingen") return {};
  if (soort === "datum" && isDay(text)) return { [name]: dateInWords(text) };
  if (keuzes && Object.hasOwn(keuzes, text)) return { [name]: keuzes[text], [`${name}-${text}`]: true };
  const lines = paragraphs(said);
  if (soort === "lange-tekst") return { [name]: lines };
  const filled = lines.filter(Boolean);
  return { [name]: soort === "adres" ? filled : filled.join(", ") };
}

/** @type {(letter: DepartmentLetter, part: Record<string, string>, number: number) => Row} */
function partValues(letter, part, number) {
  const ground = part.besluit === "weigeren" ? letter.gronden[part.grond] : undefined;
  /** @type {(name: string) => string[]} */
  const text = (name) => paragraphs(part[name] ?? "");
  return {
    nummer: String(number),
    ...Object.fromEntries(["vraag", "uitvoering", "feiten", "afweging"].map((name) => [name, text(name)])),
    grond: ground?.tekst ?? "",
    grond_bron: ground?.bron ?? "",
    toegekend: part.besluit === "toekennen",
    geweigerd: part.besluit === "weigeren",
  };
}

/** @type {(known: TermQuestion) => Values} */
function termValues(known) {
  const right = rightUnder(known.letter, known.regime, known.recht);
  const values = right ? { wetsartikel: right.artikel, termijn_artikel: right.termijn_artikel ?? "" } : {};
  const { end, extended } = isDay(known.received) ? decisionTerms(known) : {};
  if (end) {
    const [einde, veilig_einde] = [dateInWords(end.einde), dateInWords(end.veilig_einde)];
    Object.assign(values, {
      termijn: true,
      einde,
      veilig_einde,
      verschoven: einde !== veilig_einde,
      uitleg: deadlineInWords(end),
      stilstand: Boolean(end.stilstand),
    });
  }
  if (extended) {
    Object.assign(values, {
      verlengbaar: true,
      verlengd_tot: dateInWords(extended.einde),
      verlengd_uitleg: deadlineInWords(extended),
    });
  }
  return values;
}

/** @type {(feiten: LawFacts, sent: Day) => Values} */
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

/** @type {(titles: string[]) => string} */
function together(titles) {
  return [titles.slice(0, -1).join("; "), ...titles.slice(-1)].filter(Boolean).join(" en ");
}
