// Ends of statutory terms, as generator/glashelder/law/deadlines.py computes them; a test holds the two equal over twenty years.
// The law stands in `feiten`: dated rows of the register, not in this script. Days are texts: "2026-11-22".

const DAY = 24 * 60 * 60 * 1000;
/** @type {Record<number, string>} */
const WEEKEND = { 0: "zondag", 6: "zaterdag" };
/** @type {Record<string, number>} */
const LONGEST_ROLLED = { M: 3, W: 12, D: 90 }; // Algemene termijnenwet art. 4, under a
const ROLL_LAW = "Algemene termijnenwet artikel 1, eerste lid";

/** @type {(day: Day) => number} */
const parse = (day) => Date.parse(`${day}T00:00:00Z`);
/** @type {(time: number) => Day} */
const show = (time) => new Date(time).toISOString().slice(0, 10);
/** @type {(number: number) => string} */
const pad = (number) => String(number).padStart(2, "0");

/**
 * Tell whether a row of the register holds on a day.
 *
 * @type {(row: Dated, day: Day) => boolean}
 */
export const holds = ({ van, tot }, day) => (!van || van <= day) && (!tot || day < tot);

/**
 * Tell whether the text is a day that exists.
 *
 * @type {(text: string) => boolean}
 */
export function isDay(text) {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && !Number.isNaN(parse(text)) && show(parse(text)) === text;
}

/**
 * Return `day` plus a number of days.
 *
 * @type {(day: Day, number: number) => Day}
 */
export function addDays(day, number) {
  return show(parse(day) + number * DAY);
}

/** @type {(feiten: LawFacts, term: string) => Term[]} */
const versions = (feiten, term) => feiten.termijnen.filter((row) => row.id === term || row.versie_van === term);

/**
 * Return the id of the term that holds after an extension; empty when the law allows none.
 *
 * @type {(feiten: LawFacts, term: string) => string}
 */
export const extensionOf = (feiten, term) => versions(feiten, term).find((row) => row.verlenging)?.verlenging ?? "";

/**
 * Return the row of a term that holds on a day: `avg-beslissen`, or a later version of it.
 *
 * @type {(feiten: LawFacts, term: string, day: Day) => Term | null}
 */
export function findTerm(feiten, term, day) {
  const rows = versions(feiten, term).filter((row) => holds(row, day));
  return rows.reduce((last, row) => (last && last.van >= row.van ? last : row), /** @type {Term | null} */ (null));
}

/**
 * Return `day` plus an ISO 8601 period; a month that is too short ends on its last day (Regulation 1182/71 art. 3).
 *
 * @type {(day: Day, period: string) => Day}
 */
export function addPeriod(day, period) {
  const [number, unit] = parts(period);
  if (unit !== "M") return addDays(day, number * (unit === "W" ? 7 : 1));
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + number, 0));
  return `${last.getUTCFullYear()}-${pad(last.getUTCMonth() + 1)}-${pad(Math.min(date, last.getUTCDate()))}`;
}

/** @type {(period: string) => [number: number, unit: string]} */
function parts(period) {
  const [, number, unit] = /** @type {string[]} */ (/^P([0-9]+)([MWD])$/.exec(period));
  return [Number(number), unit];
}

/**
 * Return the end of a term counted from a day, or null when the register has no such term on that day.
 * `wachten` is when the municipality asked for more and when it came.
 *
 * @type {(feiten: LawFacts, term: string, start: Day, wachten?: Waiting) => Deadline | null}
 */
export function deadline(feiten, term, start, wachten) {
  const row = findTerm(feiten, term, start);
  if (!row) return null;
  const bare = addPeriod(start, row.duur);
  const stilstand = standstill(wachten);
  const [number, unit] = parts(row.duur);
  const isRolled = number <= LONGEST_ROLLED[unit];
  /** @type {(day: Day) => SkippedDay[]} */
  const skippedFrom = (day) => (isRolled ? skippedDays(feiten, day) : []);
  // Who asked when only the working day after a weekend was left, has that one left after the completion.
  const left = stilstand && wachten && wachten.gevraagd > bare ? skippedFrom(bare).length : 0;
  const safe = stilstand ? addDays(bare, left + stilstand.dagen) : bare;
  const skipped = skippedFrom(safe);
  const einde = addDays(safe, skipped.length);
  const isKnown = !isRolled || feiten.gelijkstellingen.some((decree) => holds(decree, einde));
  return {
    ontvangen: start,
    ruw_einde: bare,
    einde,
    veilig_einde: safe,
    overgeslagen: skipped,
    regel: row.titel,
    bron: row.bron,
    duur: row.duur,
    stilstand,
    voorbehoud: isKnown ? "" : feiten.voorbehoud.replace("{jaar}", einde.slice(0, 4)),
  };
}

/**
 * From the day after the invitation until, not including, the completion (Awb art. 4:15).
 *
 * @type {(wachten?: Waiting) => Standstill | null}
 */
function standstill(wachten) {
  if (!wachten) return null;
  const { gevraagd, aangevuld } = wachten;
  const dagen = (parse(aangevuld) - parse(gevraagd)) / DAY - 1;
  return dagen > 0 ? { eerste_dag: addDays(gevraagd, 1), laatste_dag: addDays(aangevuld, -1), dagen } : null;
}

/** @type {(feiten: LawFacts, day: Day) => SkippedDay[]} */
function skippedDays(feiten, day) {
  const skipped = [];
  for (let at = day;; at = addDays(at, 1)) {
    const holiday = holidays(feiten, Number(at.slice(0, 4))).get(at);
    const weekend = WEEKEND[new Date(parse(at)).getUTCDay()];
    if (!holiday && !weekend) return skipped;
    skipped.push({ dag: at, reden: holiday ? holiday.naam : weekend, bron: holiday ? holiday.bron : ROLL_LAW });
  }
}

/** @type {(feiten: LawFacts, year: number) => Map<Day, Holiday>} */
function holidays(feiten, year) {
  const found = new Map();
  for (const rule of feiten.feestdagen) {
    const day = shifted(dayOf(rule.regel, year), rule.zondagsregel);
    if (day && holds(rule, day) && !found.has(day)) found.set(day, rule);
  }
  return found;
}

/** @type {(rule: string, year: number) => Day | null} */
function dayOf(rule, year) {
  if (rule.startsWith("pasen")) return addDays(easter(year), Number(rule.slice("pasen".length)));
  const day = rule.length === "MM-DD".length ? `${year}-${rule}` : rule;
  return isDay(day) && Number(day.slice(0, 4)) === year ? day : null;
}

/** @type {(day: Day | null, sundayRule?: string) => Day | null} */
function shifted(day, sundayRule) {
  return day && sundayRule && new Date(parse(day)).getUTCDay() === 0 ? addDays(day, Number(sundayRule)) : day;
}

/**
 * Return Easter Sunday of a Gregorian year (the anonymous Gregorian computus).
 *
 * @type {(year: number) => Day}
 */
export function easter(year) {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moved = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moved + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * correction + 114;
  return `${year}-${pad(Math.floor(days / 31))}-${pad((days % 31) + 1)}`;
}
