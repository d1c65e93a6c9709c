// Until which day data are kept, as generator/glashelder/law/retention.py counts; a test holds the two equal.

import { addDays, addPeriod } from "./deadlines.js";

const PERIOD = /^P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?$/;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/**
 * Return the last day on which data are kept; null when that is for ever, or longer than the calendar goes.
 *
 * @type {(happened: Day, period: string, fromYearEnd?: boolean) => Day | null}
 */
export function keptUntil(happened, period, fromYearEnd = false) {
  const found = PERIOD.exec(period);
  if (!found) return null;
  const [years, months, days] = found.slice(1).map((number) => Number(number ?? 0));
  const start = fromYearEnd ? `${happened.slice(0, 4)}-12-31` : happened;
  const inMonth = addPeriod(start, `P${12 * years + months}M`);
  if (!DAY.test(inMonth)) return null;
  const last = addDays(inMonth, days);
  return DAY.test(last) ? last : null;
}
