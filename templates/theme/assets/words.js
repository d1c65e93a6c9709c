// Dates, periods and terms in Dutch words, as generator/glashelder/wording/words.py and termijn.py say them; a test holds them equal.

const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];
const WEEKDAYS = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
/** @type {[one: string, many: string][]} */
const UNITS = [["jaar", "jaar"], ["maand", "maanden"], ["week", "weken"], ["dag", "dagen"], ["uur", "uur"]];
const PERIOD = /^P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T([0-9]+)H)?$/;
const ROLL_LAW = "Algemene termijnenwet artikel 1, eerste lid";
const SUSPENSION_LAW = "Awb artikel 4:15, eerste lid, onder a";

/** @type {(number: number, unit: [one: string, many: string]) => string} */
const amount = (number, [one, many]) => `${number} ${number === 1 ? one : many}`;

/**
 * Return a day as in a letter: 4 mei 2026.
 *
 * @type {(day: Day) => string}
 */
export function dateInWords(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/**
 * Return an ISO 8601 period in words: P1Y6M is "1 jaar en 6 maanden"; P0D "direct".
 *
 * @type {(period: string) => string}
 */
export function periodInWords(period) {
  const found = PERIOD.exec(period);
  if (!found) return period;
  /** @type {[number: number, unit: [one: string, many: string]][]} */
  const counted = UNITS.map((unit, at) => [Number(found[at + 1] ?? 0), unit]);
  return counted.filter(([number]) => number).map(([number, unit]) => amount(number, unit)).join(" en ") || "direct";
}

/**
 * Return how the end of a term was found. `who` has this time, as in "de wet geeft ons"; it may be empty.
 *
 * @type {(end: Deadline, who?: string) => string}
 */
export function deadlineInWords(end, who = "ons") {
  const time = ["De wet geeft", who, periodInWords(end.duur)].filter(Boolean).join(" ");
  const parts = [`${time}, gerekend vanaf ${dateInWords(end.ontvangen)} (${end.bron}).`];
  if (end.stilstand) parts.push(suspensionInWords(end.stilstand));
  if (end.stilstand || end.overgeslagen.length) parts.push(`Die tijd loopt af op ${dateInWords(end.veilig_einde)}.`);
  if (end.overgeslagen.length) {
    const skip = who === "ons" ? "Wij slaan daarom over" : "Deze dagen gelden daarom niet als laatste dag";
    const weekday = WEEKDAYS[new Date(`${end.einde}T00:00:00Z`).getUTCDay()];
    parts.push(`De laatste dag mag geen weekend of feestdag zijn. ${skip}: ${skippedInWords(end)}.`);
    parts.push(`De laatste dag wordt dan ${weekday} ${dateInWords(end.einde)} (${ROLL_LAW}).`);
  }
  return parts.join(" ");
}

/**
 * Return the skipped days with their reasons; empty when there are none.
 *
 * @type {(end: Deadline) => string}
 */
export function skippedInWords(end) {
  const days = end.overgeslagen.map(({ dag, reden }) => `${dateInWords(dag)} (${reden})`);
  return [days.slice(0, -1).join(", "), ...days.slice(-1)].filter(Boolean).join(" en ");
}

/** @type {(time: Standstill) => string} */
function suspensionInWords({ eerste_dag, laatste_dag, dagen }) {
  const first = dateInWords(eerste_dag);
  const days = dagen > 1 ? `van ${first} tot en met ${dateInWords(laatste_dag)}` : first;
  return `De tijd dat de aanvulling er nog niet was, telt niet mee: ${
    amount(dagen, ["dag", "dagen"])
  }, ${days} (${SUSPENSION_LAW}).`;
}
