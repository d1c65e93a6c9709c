// The letter of a resident. Runs on the device only: nothing is sent or stored, and every value is text and nothing else.

import { letterValues, requestEnd, termEnd } from "./brief-waarden.js";
import { asText, fill } from "./brieftekst.js";
import { activityOfAddress } from "./brief-verwerking.js";
import { addDays, isDay } from "./termijn.js";
import { dateInWords, deadlineInWords } from "./woorden.js";

const LONGEST_MAILTO = 1900; // some mail programs cut off longer addresses

const page = document.querySelector(".gh-brief");
const part = (name) => page.querySelector(`[data-${name}]`);
const { briefId: id, vraag, gevolg, naar, aan, aanAdres, aanKanaal } = page.dataset;
const rights = JSON.parse(page.dataset.rechten);
const form = part("formulier");
const fields = form.elements;
const preview = part("brief");
const mail = page.querySelector("[data-doe=mail]");
const blocks = [...preview.children].map(readBlock); // the server wrote the letter; this fills it in
const today = new Intl.DateTimeFormat("sv-SE").format(new Date());
const activity = await activityOfAddress();
const regime = activity?.regime ?? "avg";
const isForAnother = activity?.opdrachtgever !== undefined;
const body = isForAnother ? "de verantwoordelijke" : "de gemeente";
let letter = [];
let open = [];
let clock = null;

function readBlock(node) {
  const soort = { UL: "lijst", P: "alinea" }[node.tagName] ?? "kop";
  const regels = soort === "lijst" ? [...node.children].map(readLine) : [{ ...readLine(node), als: "" }];
  return { soort, als: node.dataset.als ?? "", per: "", regels };
}

function readLine(node) {
  const delen = [...node.childNodes].map((child) => ({ slot: child.dataset?.plek ?? "", tekst: child.textContent }));
  return { als: node.dataset.als ?? "", per: "", delen };
}

const wrapper = (field) => field.closest("[data-veld]");
const asked = () => [...fields].filter((field) => field.name !== "orgaan" && !wrapper(field).hidden);
const answer = (field) => (field.type === "checkbox" ? (field.checked ? field.value : "") : field.value);
const answers = () => Object.fromEntries(asked().map((field) => [field.name, answer(field)]));
const say = (text) => (part("melding").textContent = text);

function addressee() {
  const { textContent: naam, dataset: body } = fields.orgaan.selectedOptions[0];
  const other = activity?.opdrachtgever;
  const responsible = other ?? body.inZin;
  if (naar === "ap") return { naam: aan, adres: aanAdres, orgaan: responsible, kanaal: aanKanaal, email: "" };
  if (isForAnother) return { naam: other && other[0].toUpperCase() + other.slice(1), adres: "", orgaan: other, kanaal: "", email: "" };
  return { naam, adres: body.postadres, orgaan: responsible, kanaal: body.kanaal, email: body.email };
}

function update() {
  const { voor, namens } = fields;
  showFault(voor, faultOf(voor));
  wrapper(namens).hidden = voor.value === "mijzelf" || Boolean(faultOf(voor));
  const to = addressee();
  const typed = asked().map((field) => [field.name, field.type, answer(field)]);
  const values = letterValues({ activity, aan: to, typed, rights, vraag, gevolg }, today);
  open = [];
  letter = fill(blocks, values, open);
  preview.replaceChildren(...letter.map(element));
  for (const place of page.querySelectorAll("[data-plek]")) place.textContent = { ...values, kanaal: to.kanaal }[place.dataset.plek];
  part("post").hidden = !to.adres;
  part("digitaal").hidden = !to.kanaal;
  for (const way of page.querySelectorAll("[data-sturen]")) way.hidden = !to.adres && !to.kanaal;
  mail.hidden = !to.email;
  mail.href = mailto(to.email, asText(letter));
  tellTime();
}

function element({ soort, regels }) {
  const node = document.createElement({ lijst: "ul", alinea: "p", kop: "h3" }[soort]);
  if (soort !== "lijst") node.textContent = regels[0];
  else node.append(...regels.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  return node;
}

// What the reader must know of time: the day for the calendar, and whether the letter may not go yet.
function tellTime() {
  clock = timing(answers());
  part("klok").hidden = !clock;
  part("klok-tekst").textContent = clock?.tekst ?? "";
  part("uw-brief").hidden = Boolean(clock?.wacht);
  page.querySelector("[data-doe=agenda]").hidden = !clock?.dag;
  for (const field of asked()) if (field.type === "date" && field.value) showFault(field, faultOf(field));
}

function timing(said) {
  if (said.besluitdatum !== undefined) return said.besluitdatum > today ? null : objection(termEnd("bezwaar", said.besluitdatum));
  const right = rights[regime]?.[vraag || said.gevraagd];
  if (said.ontvangen === undefined) return answerBy(right && termEnd(right[2], today), `Krijgt ${body} uw brief vandaag? Dan moet zij`);
  if (right && !right[2]) return { tekst: "De wet noemt hier geen tijd om te beslissen.", wacht: Boolean(gevolg) };
  const end = right && requestEnd(right, said, today);
  if (!end) return null;
  const how = explained(body, end);
  if (!gevolg) return { dag: end.einde, titel: "Laatste dag voor een antwoord", tekst: `De tijd loopt tot en met ${dateInWords(end.einde)}. ${how}` };
  if (end.einde < today) return answerBy(termEnd(gevolg, today), `Het antwoord is te laat. Krijgt ${body} uw brief vandaag? Dan moet zij alsnog`, end);
  const first = addDays(end.einde, 1);
  return { dag: first, titel: "U kunt de gemeente in gebreke stellen", wacht: true, tekst: `U kunt deze brief versturen vanaf ${dateInWords(first)}. Tot en met ${dateInWords(end.einde)} heeft ${body} de tijd. ${how}` };
}

function answerBy(end, start, before) {
  return end && { dag: end.einde, titel: "Laatste dag voor een antwoord", tekst: `${start} uiterlijk op ${dateInWords(end.einde)} beslissen. ${explained(body, end, before)}` };
}

// How an end was found, and that it may be later; also when an end that came before it may be.
function explained(who, end, before = end) {
  return [...new Set([deadlineInWords(end, who), before.voorbehoud, end.voorbehoud])].filter(Boolean).join(" ");
}

function objection(end) {
  if (!end) return null;
  const last = dateInWords(end.veilig_einde);
  if (end.einde < today) return { tekst: `De tijd om bezwaar te maken liep tot en met ${dateInWords(end.einde)}. U bent dus te laat. Dat mag alleen met een goede reden (artikel 6:11 van de Algemene wet bestuursrecht). Schrijf die reden in uw brief. ${explained("u", end)}` };
  return { dag: end.veilig_einde, titel: "Laatste dag voor uw bezwaar", tekst: `Stuur uw brief uiterlijk op ${last}. Dan bent u zeker op tijd. ${explained("u", end)}` };
}

function mailto(email, text) {
  const address = (body) => `mailto:${email}?subject=${encodeURIComponent(preview.dataset.onderwerp)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  const whole = address(text);
  mail.toggleAttribute("data-te-lang", whole.length > LONGEST_MAILTO);
  return whole.length > LONGEST_MAILTO ? address("Plak hier uw brief.") : whole;
}

function faultOf(field) {
  const { name, type, value, selectedOptions } = field;
  if (selectedOptions) return selectedOptions[0].dataset.fout ?? "";
  const text = document.getElementById(`brief-${name}-fout`)?.dataset.fout ?? "";
  if (type === "date") {
    if (!isDay(value) || value > today) return text;
    return clock || answers().gevraagd === "" ? "" : "Kijk deze dag na."; // on that day there was no term yet
  }
  const typed = naar === "bezwaar" && name === "adres" ? value.replace(/\S*@\S*/g, "") : value; // Awb art. 6:5 asks the address
  return typed.trim() ? "" : text;
}

function showFault(field, text) {
  const place = document.getElementById(`brief-${field.name}-fout`);
  if (place) place.textContent = text;
  field.setAttribute("aria-invalid", String(Boolean(text)));
}

function isComplete() {
  for (const field of asked()) showFault(field, faultOf(field));
  const wrong = asked().find(faultOf);
  if (wrong || open.length) say("Uw brief is nog niet klaar. Vul in wat er ontbreekt.");
  wrong?.focus();
  return !wrong && !open.length && !clock?.wacht;
}

async function copy(done) {
  try {
    await navigator.clipboard.writeText(asText(letter));
    say(done);
  } catch {
    getSelection().selectAllChildren(preview);
    say("Kopiëren lukt hier niet vanzelf. De brief is geselecteerd: druk op Ctrl+C, of houd de tekst ingedrukt en kies kopiëren.");
  }
}

function save(content, extension, type, done = "De brief staat bij uw downloads.") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = `${id}.${extension}`;
  link.click();
  URL.revokeObjectURL(link.href);
  say(done);
}

// What makes a file is fetched by who wants that file.
async function saveDay() {
  const { calendarFile } = await import("./agenda.js");
  save(calendarFile({ titel: clock.titel, dag: clock.dag, uitleg: clock.tekst, vandaag: today }), "ics", "text/calendar", "De dag staat bij uw downloads. Open het bestand om hem in uw agenda te zetten.");
}

function erase() {
  form.reset();
  update();
  for (const field of asked()) showFault(field, "");
  say("Alles is gewist.");
  asked()[0].focus();
}

const actions = {
  kopieer: () => copy("De brief is gekopieerd."),
  print: () => print(),
  tekst: () => save(`${asText(letter)}\n`, "txt", "text/plain;charset=utf-8"),
  word: async () => {
    const { docx } = await import("./docx.js");
    save(docx({ titel: preview.dataset.onderwerp, regels: letter }), "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  },
  mail: () => mail.hasAttribute("data-te-lang") && copy("De brief is te lang voor de mailknop. Wij hebben hem gekopieerd: plak hem in uw e-mail."),
};

function act(event) {
  const action = event.target.closest("[data-doe]")?.dataset.doe;
  if (action === "wis") erase();
  else if (action === "agenda") saveDay();
  else if (action && isComplete()) actions[action]();
  else if (action) event.preventDefault();
}

function start() {
  form.reset();
  part("onbekend").hidden = activity !== undefined;
  part("activiteit").hidden = !activity;
  part("zonder-script").hidden = true;
  page.querySelector("#adressen").hidden = true;
  for (const node of form.querySelectorAll("[data-regimes]")) if (!node.dataset.regimes.split(" ").includes(regime)) node.remove();
  if (activity) part("zonder-verwerking")?.remove();
  const option = activity && [...fields.orgaan.options].find(({ value }) => value === activity.orgaan);
  if (option) option.defaultSelected = option.selected = true;
  wrapper(fields.orgaan).hidden = Boolean(option);
  update();
  const isWithheld = isForAnother && part("alleen-overheid");
  if (isWithheld || (activity && vraag && !activity.brieven.includes(id))) {
    part("activiteit").hidden = isWithheld;
    part("geldt-niet").hidden = false;
    part("keuze").search = `?verwerking=${activity.id}`;
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
