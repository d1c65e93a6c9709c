// What the reader of a letter must know of time: until when, how that was found, and whether the letter has to wait.

import { addDays } from "./deadlines.js";
import { requestEnd, termEnd } from "./resident-values.js";
import { dateInWords, deadlineInWords } from "./words.js";

/**
 * Return what to tell of time, or null when no day is known to count from.
 *
 * @type {(known: ClockKnown, said: Record<string, string>, today: Day) => Clock | null}
 */
export function clockOf({ feiten, right, gevolg, body }, said, today) {
  const { besluitdatum, ontvangen } = said;
  if (besluitdatum !== undefined) {
    return besluitdatum > today ? null : objection(termEnd(feiten, "bezwaar", besluitdatum), today);
  }
  if (ontvangen === undefined) {
    const end = right ? termEnd(feiten, right[2], today) : null;
    return answerBy(body, end, `Krijgt ${body} uw brief vandaag? Dan moet zij`);
  }
  if (right && !right[2]) return { tekst: "De wet noemt hier geen tijd om te beslissen.", wacht: Boolean(gevolg) };
  const end = right ? requestEnd(feiten, right, said, today) : null;
  if (!end) return null;
  if (gevolg && end.einde < today) {
    const start = `Het antwoord is te laat. Krijgt ${body} uw brief vandaag? Dan moet zij alsnog`;
    return answerBy(body, termEnd(feiten, gevolg, today), start, end);
  }
  const last = dateInWords(end.einde);
  const how = explained(body, end);
  if (!gevolg) {
    return {
      dag: end.einde,
      titel: "Laatste dag voor een antwoord",
      tekst: `De tijd loopt tot en met ${last}. ${how}`,
    };
  }
  const first = addDays(end.einde, 1);
  const from = `U kunt deze brief versturen vanaf ${dateInWords(first)}.`;
  return {
    dag: first,
    titel: "U kunt de gemeente in gebreke stellen",
    wacht: true,
    tekst: `${from} Tot en met ${last} heeft ${body} de tijd. ${how}`,
  };
}

/** @type {(body: string, end: Deadline | null, start: string, before?: Deadline) => Clock | null} */
function answerBy(body, end, start, before) {
  if (!end) return null;
  const tekst = `${start} uiterlijk op ${dateInWords(end.einde)} beslissen. ${explained(body, end, before)}`;
  return { dag: end.einde, titel: "Laatste dag voor een antwoord", tekst };
}

/**
 * Return how an end was found, and that it may be later; also when an end that came before it may be.
 *
 * @type {(who: string, end: Deadline, before?: Deadline) => string}
 */
function explained(who, end, before = end) {
  return [...new Set([deadlineInWords(end, who), before.voorbehoud, end.voorbehoud])].filter(Boolean).join(" ");
}

/** @type {(end: Deadline | null, today: Day) => Clock | null} */
function objection(end, today) {
  if (!end) return null;
  const how = explained("u", end);
  if (end.einde < today) {
    const late = `De tijd om bezwaar te maken liep tot en met ${dateInWords(end.einde)}. U bent dus te laat.`;
    const law = "Dat mag alleen met een goede reden (artikel 6:11 van de Algemene wet bestuursrecht).";
    return { tekst: `${late} ${law} Schrijf die reden in uw brief. ${how}` };
  }
  const tekst = `Stuur uw brief uiterlijk op ${dateInWords(end.veilig_einde)}. Dan bent u zeker op tijd. ${how}`;
  return { dag: end.veilig_einde, titel: "Laatste dag voor uw bezwaar", tekst };
}
