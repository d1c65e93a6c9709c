// When is it gone? The visitor chooses a subject, an activity, what happened and the day; all of it stays in this page.
// What the register says comes from this site, a module for each subject, loaded by who chooses that subject.

import { make, one } from "./dom.js";

/** @typedef {[what: string, howLong: string, period: string | null, fromYearEnd: boolean]} Kept */
/** @typedef {[title: string, letter: string, kept: Kept[]]} KeptActivity */

const place = one(document, ".gh-weg");
/** @type {HTMLFormElement} */
const form = one(place, "form");
const { onderwerp, verwerking, wat, dag } = /** @type {Record<string, HTMLSelectElement & HTMLInputElement>} */ (
  /** @type {unknown} */ (form.elements)
);
const term = one(place, "[data-termijn]");
const answer = one(place, "[role=status]");
/** @type {HTMLAnchorElement} */
const letter = one(place, ".gh-weg__brief a");
const letters = letter.href;
const noTerm = term.textContent;
/** @type {Record<string, KeptActivity>} */
let activities = {};

/** @type {(subject: string) => Promise<Record<string, KeptActivity>>} */
async function load(subject) {
  try {
    return (await import(`../bewaartermijnen/onderwerp-${subject}.js`)).default;
  } catch {
    return {};
  }
}

/** @type {(field: HTMLSelectElement, rows: [value: string, text: string][], first: string) => void} */
function offer(field, rows, first) {
  field.replaceChildren(...[["", first], ...rows].map(([value, text]) => make("option", { value }, text)));
  field.disabled = !rows.length;
  if (rows.length === 1) field.value = rows[0][0];
}

async function chooseSubject() {
  const subject = onderwerp.value;
  const found = subject ? await load(subject) : {};
  if (subject !== onderwerp.value) return; // another one was chosen meanwhile
  activities = found;
  offer(
    verwerking,
    Object.entries(activities).map(([id, [title]]) => [id, title]),
    subject ? "Kies waarvoor" : "Kies eerst een onderwerp",
  );
  chooseActivity();
}

function chooseActivity() {
  const [, , kept] = activities[verwerking.value] ?? ["", "", []];
  offer(
    wat,
    kept.map(([what], at) => [String(at), what]),
    kept.length ? "Kies welke gegevens" : "Kies eerst waarvoor",
  );
  tell();
}

async function tell() {
  const [, brief, kept] = activities[verwerking.value] ?? ["", "", []];
  const row = wat.value ? kept[Number(wat.value)] : undefined;
  term.textContent = row ? `De termijn is: ${row[1]}.` : noTerm;
  letter.hidden = true;
  if (!row) return void (answer.textContent = "");
  const [what, , period, fromYearEnd] = row;
  if (period === null) return void (answer.textContent = "Dit gaat niet weg. Het blijft voor altijd in het archief.");
  if (!period) return void (answer.textContent = "Wij kunnen dit nog niet uitrekenen.");
  const [{ keptUntil }, { isDay }, { dateInWords }] = await Promise.all([
    import("./retention.js"),
    import("./deadlines.js"),
    import("./words.js"),
  ]);
  const day = dag.value;
  if (row !== kept[Number(wat.value)]) return; // chosen anew while these came
  if (!isDay(day)) return void (answer.textContent = "Vul nog in wanneer dat was.");
  const last = keptUntil(day, period, fromYearEnd);
  if (!last) return void (answer.textContent = "Dat is zo ver weg dat wij het niet kunnen uitrekenen.");
  const today = new Intl.DateTimeFormat("sv-SE").format(new Date());
  const isOver = last < today;
  const from = fromYearEnd ? `De tijd loopt vanaf 31 december ${day.slice(0, 4)}. ` : "";
  answer.textContent = isOver
    ? `${from}De gemeente mocht dit bewaren tot en met ${dateInWords(last)}. Het moet nu weg zijn.`
    : `${from}De gemeente bewaart dit tot en met ${dateInWords(last)}. Daarna moet het weg.`;
  letter.textContent = isOver ? "Vraag of het weg is" : "Vraag of het eerder weg kan";
  letter.hidden = !brief;
  const said = `${what[0].toUpperCase()}${what.slice(1)}. Volgens uw register bewaart u dit tot en met ${
    dateInWords(last)
  }.`;
  letter.href = `${letters}${brief}/?verwerking=${verwerking.value}#${new URLSearchParams({ wissen_wat: said })}`;
}

/** @type {Record<string, () => unknown>} */
const changed = { onderwerp: chooseSubject, verwerking: chooseActivity, wat: tell, dag: tell };

/** @type {(field: HTMLSelectElement, value: string | null) => void} */
function select(field, value) {
  field.value = value ?? "";
  if (field.selectedIndex < 0) field.value = ""; // there is no such choice
}

// An address may name where to begin: ?onderwerp=…&verwerking=…
async function start() {
  const asked = new URLSearchParams(location.search);
  form.reset();
  form.inert = false;
  form.addEventListener("change", ({ target }) => changed[/** @type {HTMLInputElement} */ (target).name]?.());
  form.addEventListener("submit", (event) => event.preventDefault());
  select(onderwerp, asked.get("onderwerp"));
  if (!onderwerp.value) return;
  await chooseSubject();
  select(verwerking, asked.get("verwerking"));
  chooseActivity();
}

start();
