// The values that fill a letter of a resident, as tests/resident_letter_values.py finds them; a test holds them equal.

import { fill, oneLine, paragraphs } from "./letter-fill.js";
import { deadline, findTerm, isDay } from "./deadlines.js";
import { dateInWords, periodInWords } from "./words.js";

/** @type {(day: Day) => string} */
const words = (day) => (isDay(day) ? dateInWords(day) : "");
/** @type {(feiten: LawFacts, term: string, day: Day) => string} */
const period = (feiten, term, day) => periodInWords(findTerm(feiten, term, day)?.duur ?? "");
const ARTICLES = { gegevens: "de", persoonsgegevens: "de", situatie: "de", belang: "het" };

/**
 * Return the values; `activity` is null for no activity in particular.
 *
 * @type {(known: ResidentKnown, day: Day) => Values}
 */
export function letterValues({ feiten, activity, aan, typed, rights, wetten, vraag, gevolg }, day) {
  const regime = activity?.regime ?? "avg";
  /** @type {Values} */
  const values = {
    [`regime-${regime}`]: true,
    ...Object.fromEntries((wetten[regime] ?? []).map((condition) => [condition, true])),
    datum: dateInWords(day),
    aan: aan.naam,
    aan_adres: aan.adres,
    orgaan: aan.orgaan,
    activiteit: activity?.titel ?? "",
    alles: !activity,
    opdracht: activity?.opdrachtgevers !== undefined,
    hersteltijd: gevolg ? period(feiten, gevolg, day) : "",
  };
  const said = Object.fromEntries(typed.map(([name, , text]) => [name, text]));
  for (const [name, kind, text] of typed) {
    if (kind === "checkbox") values[name] = Boolean(text);
    else if (kind === "radio") Object.assign(values, { [name]: Boolean(text), [`${name}-${text}`]: true });
    else if (kind === "date") values[name] = words(text);
    else if (name === "adres") values[name] = paragraphs(text).filter(Boolean);
    else values[name] = kind === "textarea" ? paragraphs(text) : oneLine(text);
  }
  Object.assign(values, person(said));
  values.email = Boolean(said.adres?.includes("@"));
  const right = rights[regime]?.[vraag || said.gevraagd];
  if (right) {
    const [artikel, termijn_artikel, term, , verzoek] = right;
    Object.assign(values, {
      artikel,
      termijn_artikel,
      verzoek: asked(verzoek, values),
      termijn: term ? period(feiten, term, day) : "",
    });
    const end = requestEnd(feiten, right, said, day);
    if (end) {
      Object.assign(values, {
        einde: dateInWords(end.einde),
        "te-laat": end.einde < day,
        termijn: periodInWords(end.duur),
      });
    }
  }
  return values;
}

/**
 * Return whose data a letter is about, as `[wie]`, `[mijn.gegevens]` and what else may follow `mijn`.
 *
 * @type {(said: Record<string, string>) => Values}
 */
function person({ voor = "mijzelf", namens = "" }) {
  const isOwn = voor === "mijzelf";
  const ouder = ["kind", "tiener", "zestien"].includes(voor);
  const wie = isOwn ? "mij" : ouder ? "mijn kind" : oneLine(namens);
  /** @type {(row: [noun: string, article: string]) => [string, string]} */
  const owned = ([noun, article]) => [noun, isOwn ? `mijn ${noun}` : wie && `${article} ${noun} van ${wie}`];
  return { [voor]: true, ouder, wie, mijn: Object.fromEntries(Object.entries(ARTICLES).map(owned)) };
}

/**
 * Return a request as it follows on "mijn verzoek": its names between brackets are those of a person.
 *
 * @type {(verzoek: string, values: Values) => string}
 */
const asked = (verzoek, values) => fill([{ soort: "kop", regels: [{ delen: pieces(verzoek) }] }], values)[0].regels[0];
/** @type {(text: string) => Piece[]} */
const pieces = (text) => text.split(/\[([a-z.]+)\]/).map((piece, at) => at % 2 ? { slot: piece } : { tekst: piece });

/**
 * Return the end of the term of a request that was made; null when no term or no day up to `today` is known.
 *
 * @type {(feiten: LawFacts, right: RequestRight, said: Record<string, string>, today: Day) => Deadline | null}
 */
export function requestEnd(feiten, [, , term, extension], { ontvangen = "", verlengd }, today) {
  if (ontvangen > today) return null;
  return (verlengd && termEnd(feiten, extension, ontvangen)) || termEnd(feiten, term, ontvangen);
}

/**
 * Return the end of a term that starts on a day, or null.
 *
 * @type {(feiten: LawFacts, term: string, day: Day) => Deadline | null}
 */
export function termEnd(feiten, term, day) {
  return term && isDay(day) ? deadline(feiten, term, day) : null;
}
