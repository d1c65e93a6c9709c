// The values that fill a letter of a resident, as generator/glashelder/letters/resident/values.py finds them; a test holds the two equal.

import { oneLine, paragraphs } from "./brieftekst.js";
import feiten from "../uw-rechten/brief/termijnen.js";
import { deadline, findTerm, isDay } from "./termijn.js";
import { dateInWords, periodInWords } from "./woorden.js";

const ONE_AGE = ["brp", "wpg"]; // a parent acts for every child under 16, and the body must establish who asks
const COPY = ["avg", "brp"]; // AVG art. 15(3) gives a copy

const words = (day) => (isDay(day) ? dateInWords(day) : "");
const period = (term, day) => periodInWords(findTerm(feiten, term, day)?.duur ?? "");

/**
 * Return the values. `aan` is {naam, adres, orgaan}; `typed` holds rows [name, kind, text]; `rights` what the page knows of
 * each request under each law; `vraag` names the request that the letter is; `activity` is null for no activity in particular.
 */
export function letterValues({ activity, aan, typed, rights, vraag, gevolg }, day) {
  const regime = activity?.regime ?? "avg";
  const values = {
    [`regime-${regime}`]: true,
    "tot-16": ONE_AGE.includes(regime),
    "wie-vast": ONE_AGE.includes(regime),
    "kopie-recht": COPY.includes(regime),
    datum: dateInWords(day),
    aan: aan.naam,
    aan_adres: aan.adres,
    orgaan: aan.orgaan,
    activiteit: activity?.titel ?? "",
    alles: !activity,
    opdracht: activity?.opdrachtgever !== undefined,
    hersteltijd: gevolg ? period(gevolg, day) : "",
  };
  const said = Object.fromEntries(typed.map(([name, , text]) => [name, text]));
  for (const [name, kind, text] of typed) {
    if (kind === "checkbox") values[name] = Boolean(text);
    else if (kind === "select-one") Object.assign(values, { [name]: Boolean(text), [`${name}-${text}`]: true });
    else if (kind === "date") values[name] = words(text);
    else if (name === "adres") values[name] = paragraphs(text).filter(Boolean);
    else values[name] = kind === "textarea" ? paragraphs(text) : oneLine(text);
  }
  if (said.voor) Object.assign(values, { [said.voor]: true, ouder: ["kind", "tiener"].includes(said.voor) });
  values.email = Boolean(said.adres?.includes("@"));
  const right = rights[regime]?.[vraag || said.gevraagd];
  if (right) {
    const [artikel, termijn_artikel, term, , verzoek] = right;
    Object.assign(values, { artikel, termijn_artikel, verzoek, termijn: term ? period(term, day) : "" });
    const end = requestEnd(right, said, day);
    if (end) Object.assign(values, { einde: dateInWords(end.einde), "te-laat": end.einde < day, termijn: periodInWords(end.duur) });
  }
  return values;
}

/** Return the end of the term of a request that was made; null when no term or no day up to `today` is known. */
export function requestEnd([, , term, extension], { ontvangen = "", verlengd }, today) {
  if (ontvangen > today) return null;
  return (verlengd && termEnd(extension, ontvangen)) || termEnd(term, ontvangen);
}

/** Return the end of a term that starts on a day, or null. */
export function termEnd(term, day) {
  return term && isDay(day) ? deadline(feiten, term, day) : null;
}
