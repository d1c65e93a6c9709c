// A day for someone's own calendar, as the text of an .ics file (RFC 5545). Nothing of it tells who made it.

const OCTETS = 75; // RFC 5545, 3.1: longer lines are folded
const encoder = new TextEncoder();

/**
 * Return the file. `titel`, `uitleg` and the days (`dag`, and `vandaag` for when it was made) are texts;
 * `dagenVooraf` gives a reminder that many days before.
 *
 * @type {(event: CalendarDay, uid?: string) => string}
 */
export function calendarFile({ titel, dag, uitleg = "", vandaag, dagenVooraf = 0 }, uid = randomId()) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Glashelder//Termijn//NL",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${plain(vandaag)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(dag)}`,
    `SUMMARY;LANGUAGE=nl:${escaped(titel)}`,
    `DESCRIPTION;LANGUAGE=nl:${escaped(uitleg)}`,
    "TRANSP:TRANSPARENT",
    ...(dagenVooraf ? reminder(titel, dagenVooraf) : []),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** @type {(titel: string, days: number) => string[]} */
function reminder(titel, days) {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:-P${Number(days)}D`,
    `DESCRIPTION:${escaped(titel)}`,
    "END:VALARM",
  ];
}

/**
 * "2026-12-28" as 20261228; anything else is a mistake of the programme.
 *
 * @type {(day: Day) => string}
 */
function plain(day) {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day)) throw new RangeError(day);
  return day.replaceAll("-", "");
}

/**
 * A value is text and nothing else: line ends become marks, signs that a text may not hold disappear.
 *
 * @type {(text: string) => string}
 */
function escaped(text) {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, "\\n")
    .replace(/(?!\t)\p{Cc}|\p{Cs}/gu, "");
}

/**
 * Folds between characters, never within one; a line that goes on begins with a space.
 *
 * @type {(line: string) => string}
 */
function folded(line) {
  let result = "";
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > OCTETS) {
      result += "\r\n ";
      length = 1;
    }
    result += character;
    length += size;
  }
  return result;
}

/** @type {() => string} */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}@glashelder.invalid`;
}
