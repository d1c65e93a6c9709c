// The letter of a resident. Runs on the device only: nothing is sent or stored, and every value is text and nothing else.

import feiten from "../uw-rechten/brief/termijnen.js";
import { all, download, make, one } from "./dom.js";
import { clockOf } from "./resident-clock.js";
import { letterValues } from "./resident-values.js";
import { asText, fill } from "./letter-fill.js";
import { activityOfAddress } from "./resident-activity.js";
import { isDay } from "./deadlines.js";

const LONGEST_MAILTO = 1900; // some mail programs cut off longer addresses

const page = one(document, ".gh-brief");
/** @type {<T extends Element = HTMLElement>(name: string) => T} */
const part = (name) => one(page, `[data-${name}]`);
const { briefId: id = "", vraag, gevolg, naar, aan = "", aanAdres = "", aanKanaal = "" } = page.dataset;
/** @type {RequestRights} */
const rights = JSON.parse(page.dataset.rechten ?? "");
/** @type {Record<string, string[]>} */
const wetten = JSON.parse(page.dataset.wetten ?? "");
/** @type {HTMLFormElement} */
const form = part("formulier");
/** @type {HTMLSelectElement} */
const bodies = form.orgaan;
const preview = part("brief");
/** @type {HTMLAnchorElement} */
const mail = one(page, "[data-doe=mail]");
const title = preview.dataset.onderwerp ?? "";
const blocks = [...preview.children].map(readBlock); // the server wrote the letter; this fills it in
const today = new Intl.DateTimeFormat("sv-SE").format(new Date());
const activity = await activityOfAddress();
const regime = activity?.regime ?? "avg";
const isForAnother = activity?.opdrachtgevers !== undefined;
const body = isForAnother ? "de verantwoordelijke" : "de gemeente";
/** @type {FilledBlock[]} */
let letter = [];
/** @type {string[]} */
let open = [];
/** @type {Clock | null} */
let clock = null;

/** @type {(node: Element) => Block} */
function readBlock(node) {
  const soort = node.matches("ul") ? "lijst" : node.matches("p") ? "alinea" : "kop";
  const regels = soort === "lijst" ? [...node.children].map(readLine) : [{ ...readLine(node), als: "" }];
  return { soort, als: condition(node), per: "", regels };
}

/** @type {(node: Element) => string} */
function condition(node) {
  return node.getAttribute("data-als") ?? "";
}

/** @type {(node: Element) => Line} */
function readLine(node) {
  const delen = [...node.childNodes].map((child) => ({
    slot: child instanceof HTMLElement ? child.dataset.plek : "",
    tekst: child.textContent ?? "",
  }));
  return { als: condition(node), per: "", delen };
}

/** @type {(field: FormField) => HTMLElement} */
const wrapper = (field) => /** @type {HTMLElement} */ (field.closest("[data-veld]"));
/** @type {() => FormField[]} */
const asked = () =>
  /** @type {FormField[]} */ ([...form.elements]).filter((field) => field !== bodies && !wrapper(field).hidden);
/** @type {(field: FormField) => string} */
const answer = (field) => (field.matches("[type=checkbox]:not(:checked)") ? "" : field.value);
/** @type {() => Record<string, string>} */
const answers = () => Object.fromEntries(asked().map((field) => [field.name, answer(field)]));
/** @type {(text: string) => void} */
const say = (text) => void (part("melding").textContent = text);

/** @type {() => Addressee & { kanaal: string; email: string }} */
function addressee() {
  const { textContent: naam, dataset } = bodies.selectedOptions[0];
  const { inZin = "", postadres = "", kanaal = "", email = "" } = dataset;
  if (naar === "ap") return { naam: aan, adres: aanAdres, orgaan: inZin, kanaal: aanKanaal, email: "" };
  return { naam, adres: postadres, orgaan: inZin, kanaal, email };
}

function update() {
  const { voor, namens } = form;
  showFault(voor, faultOf(voor));
  wrapper(namens).hidden = voor.value === "mijzelf" || Boolean(faultOf(voor));
  const to = addressee();
  /** @type {ResidentKnown["typed"]} */
  const typed = asked().map((field) => [field.name, field.type, answer(field)]);
  const values = letterValues({ feiten, activity, aan: to, typed, rights, wetten, vraag, gevolg }, today);
  open = [];
  letter = fill(blocks, values, open);
  preview.replaceChildren(...letter.map(element));
  /** @type {Values} */
  const known = { ...values, kanaal: to.kanaal };
  for (const place of all(page, "[data-plek]")) place.textContent = String(known[place.dataset.plek ?? ""] ?? "");
  part("post").hidden = !to.adres;
  part("digitaal").hidden = !to.kanaal;
  for (const way of all(page, "[data-sturen]")) way.hidden = !to.adres && !to.kanaal;
  for (const help of all(page, "[data-zonder-adres]")) help.hidden = Boolean(to.adres || to.kanaal);
  mail.hidden = !to.email;
  mail.href = mailto(to.email, asText(letter));
  tellTime();
}

/** @type {(block: FilledBlock) => HTMLElement} */
function element({ soort, regels }) {
  if (soort === "lijst") return make("ul", {}, ...regels.map((line) => make("li", {}, line)));
  return make(soort === "alinea" ? "p" : "h3", {}, regels[0]);
}

// What the reader must know of time: the day for the calendar, and whether the letter may not go yet.
function tellTime() {
  const said = answers();
  const right = rights[regime]?.[vraag || said.gevraagd];
  clock = clockOf({ feiten, right, gevolg, body }, said, today);
  part("klok").hidden = !clock;
  part("klok-tekst").textContent = clock?.tekst ?? "";
  part("uw-brief").hidden = Boolean(clock?.wacht);
  one(page, "[data-doe=agenda]").hidden = !clock?.dag;
  for (const field of asked()) if (field.type === "date" && field.value) showFault(field, faultOf(field));
}

/** @type {(email: string, text: string) => string} */
function mailto(email, text) {
  const start = `mailto:${email}?subject=${encodeURIComponent(title)}&body=`;
  /** @type {(body: string) => string} */
  const address = (body) => start + encodeURIComponent(body.replaceAll("\n", "\r\n"));
  const whole = address(text);
  mail.toggleAttribute("data-te-lang", whole.length > LONGEST_MAILTO);
  return whole.length > LONGEST_MAILTO ? address("Plak hier uw brief.") : whole;
}

/** @type {(field: FormField) => string} */
function faultOf(field) {
  const { name, type, value } = field;
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0].dataset.fout ?? "";
  const text = document.getElementById(`brief-${name}-fout`)?.dataset.fout ?? "";
  if (type === "date") {
    if (!isDay(value) || value > today) return text;
    return clock || answers().gevraagd === "" ? "" : "Kijk deze dag na."; // on that day there was no term yet
  }
  const typed = naar === "bezwaar" && name === "adres" ? value.replace(/\S*@\S*/g, "") : value; // Awb art. 6:5 asks the address
  return typed.trim() ? "" : text;
}

/** @type {(field: FormField, text: string) => void} */
function showFault(field, text) {
  const place = document.getElementById(`brief-${field.name}-fout`);
  if (place) place.textContent = text;
  field.setAttribute("aria-invalid", String(Boolean(text)));
}

/** @type {() => boolean} */
function isComplete() {
  for (const field of asked()) showFault(field, faultOf(field));
  const wrong = asked().find(faultOf);
  if (wrong || open.length) say("Uw brief is nog niet klaar. Vul in wat er ontbreekt.");
  wrong?.focus();
  return !wrong && !open.length && !clock?.wacht;
}

/** @type {(done: string) => Promise<void>} */
async function copy(done) {
  try {
    await navigator.clipboard.writeText(asText(letter));
    say(done);
  } catch {
    getSelection()?.selectAllChildren(preview);
    say(
      "Kopiëren lukt hier niet vanzelf. De brief is geselecteerd: druk op Ctrl+C, of houd de tekst ingedrukt en kies kopiëren.",
    );
  }
}

/** @type {(content: BlobPart, extension: string, type: string, done?: string) => void} */
function save(content, extension, type, done = "De brief staat bij uw downloads.") {
  download(content, `${id}.${extension}`, type);
  say(done);
}

// What makes a file is fetched by who wants that file.
async function saveDay() {
  const { calendarFile } = await import("./calendar-file.js");
  const { titel = "", dag = "", tekst: uitleg = "" } = clock ?? {};
  save(
    calendarFile({ titel, dag, uitleg, vandaag: today }),
    "ics",
    "text/calendar",
    "De dag staat bij uw downloads. Open het bestand om hem in uw agenda te zetten.",
  );
}

function erase() {
  form.reset();
  update();
  for (const field of asked()) showFault(field, "");
  say("Alles is gewist.");
  asked()[0].focus();
}

/** @type {Record<string, () => unknown>} */
const actions = {
  kopieer: () => copy("De brief is gekopieerd."),
  print: () => print(),
  tekst: () => save(`${asText(letter)}\n`, "txt", "text/plain;charset=utf-8"),
  word: async () => {
    const { docx } = await import("./docx.js");
    save(
      docx({ titel: title, regels: letter }),
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    );
  },
  mail: () =>
    mail.hasAttribute("data-te-lang") &&
    copy("De brief is te lang voor de mailknop. Wij hebben hem gekopieerd: plak hem in uw e-mail."),
};

/** @type {(event: MouseEvent) => void} */
function act(event) {
  const action = /** @type {Element} */ (event.target).closest("[data-doe]")?.getAttribute("data-doe");
  if (action === "wis") erase();
  else if (action === "agenda") saveDay();
  else if (action && isComplete()) actions[action]();
  else if (action) event.preventDefault();
}

// Who decides is known of an activity, but for one that is done for several others: each of them decides on its own.
function chooseBody() {
  const others = activity?.opdrachtgevers;
  if (others) {
    bodies.replaceChildren(...others.map(principal));
    one(wrapper(bodies), ".gh-brief__hulp").hidden = true;
  }
  const option = activity && [...bodies.options].find(({ value }) => value === activity.orgaan);
  if (option) option.defaultSelected = option.selected = true;
  wrapper(bodies).hidden = others ? others.length === 1 : Boolean(option);
}

/** @type {(known: Principal) => HTMLOptionElement} */
function principal([inZin, postadres, kanaal, email]) {
  const option = new Option(inZin && inZin[0].toUpperCase() + inZin.slice(1));
  Object.assign(option.dataset, { inZin, postadres, kanaal, email });
  return option;
}

function start() {
  form.reset();
  if (form.wissen_wat) form.wissen_wat.value = new URLSearchParams(location.hash.slice(1)).get("wissen_wat") ?? "";
  part("onbekend").hidden = activity !== undefined;
  part("activiteit").hidden = !activity;
  part("zonder-script").hidden = true;
  one(page, "#adressen").hidden = true;
  for (const node of all(form, "[data-regimes]")) if (!node.dataset.regimes?.split(" ").includes(regime)) node.remove();
  if (activity) part("zonder-verwerking")?.remove();
  chooseBody();
  update();
  const isWithheld = isForAnother && Boolean(part("alleen-overheid"));
  if (activity && (isWithheld || (vraag && !activity.brieven.includes(id)))) {
    /** @type {HTMLAnchorElement} */
    const others = part("keuze");
    part("activiteit").hidden = isWithheld;
    part("geldt-niet").hidden = false;
    const who = page.querySelector("[data-geldt-niet] [data-plek=orgaan]");
    if (who) who.textContent = activity.opdrachtgevers?.map(([name]) => name).join(", ") ?? "";
    others.search = `?verwerking=${activity.id}`;
    part("klok").hidden = part("uw-brief").hidden = true;
    return;
  }
  if (isForAnother && naar !== "ap") part("verwerker").hidden = false;
  part("knoppen").hidden = false;
  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  page.addEventListener("click", act);
}

start();
