// The letter of a resident. Runs on the device only: nothing is sent or stored, and every value is text and nothing else.

import { calendarFile } from "./agenda.js";
import { letterValues, requestEnd, termEnd } from "./brief-waarden.js";
import { asText, fill } from "./brieftekst.js";
import { activityOfAddress } from "./brief-verwerking.js";
import { addDays, isDay } from "./termijn.js";
import { dateInWords, deadlineInWords } from "./woorden.js";

const LONGEST_MAILTO = 1900; // some mail programs cut off longer addresses
const SIXTEEN = "Een kind van 16 jaar of ouder doet dit zelf. U kunt dat kind wel helpen, of u laten machtigen.";

const page = document.querySelector(".gh-brief");
const part = (name) => page.querySelector(`[data-${name}]`);
const { briefId: id, recht, gevolg, naar, aan, aanAdres, aanKanaal } = page.dataset;
const rights = JSON.parse(page.dataset.rechten);
const form = part("formulier");
const fields = form.elements;
const preview = part("brief");
const mail = page.querySelector("[data-doe=mail]");
const blocks = [...preview.children].map(readBlock); // the server wrote the letter; this fills it in
const today = new Intl.DateTimeFormat("sv-SE").format(new Date());
const activity = await activityOfAddress();
const body = activity?.opdrachtgever === undefined ? "de gemeente" : "de verantwoordelijke";
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
  if (other !== undefined) return { naam: other && other[0].toUpperCase() + other.slice(1), adres: "", orgaan: other, kanaal: "", email: "" };
  return { naam, adres: body.postadres, orgaan: responsible, kanaal: body.kanaal, email: body.email };
}

function update() {
  const who = fields.voor?.value;
  for (const field of fields) {
    const { regimes } = wrapper(field).dataset;
    if (regimes) wrapper(field).hidden = !regimes.split(" ").includes(activity?.regime ?? "avg");
  }
  if (fields.namens) wrapper(fields.namens).hidden = ["mijzelf", "zestien"].includes(who);
  if (who) showFault(fields.voor, who === "zestien" ? SIXTEEN : "");
  const to = addressee();
  const typed = asked().map((field) => [field.name, field.type, answer(field)]);
  const values = letterValues({ activity, aan: to, typed, rights, recht, gevolg }, today);
  open = [];
  letter = fill(blocks, values, open);
  preview.replaceChildren(...letter.map(element));
  for (const place of page.querySelectorAll("[data-plek]")) place.textContent = { ...values, kanaal: to.kanaal }[place.dataset.plek];
  part("post").hidden = !to.adres;
  part("digitaal").hidden = !to.kanaal;
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
}

function timing(said) {
  if (said.besluitdatum !== undefined) return objection(termEnd("bezwaar", said.besluitdatum));
  const right = rights[activity?.regime ?? "avg"]?.[recht || said.recht];
  if (said.ontvangen === undefined) return answerBy(right && termEnd(right[2], today), `Krijgt ${body} uw brief vandaag? Dan moet zij`);
  if (right && !right[2]) return { tekst: "De wet noemt hier geen tijd om te beslissen.", wacht: Boolean(gevolg) };
  const end = right && requestEnd(right, said);
  if (!end) return null;
  const how = deadlineInWords(end, body);
  if (!gevolg) return { dag: end.einde, titel: "Laatste dag voor een antwoord", tekst: `De tijd loopt tot en met ${dateInWords(end.einde)}. ${how}` };
  if (end.einde < today) return answerBy(termEnd(gevolg, today), `Het antwoord is te laat. Krijgt ${body} uw brief vandaag? Dan moet zij alsnog`);
  const first = addDays(end.einde, 1);
  return { dag: first, titel: "U kunt de gemeente in gebreke stellen", wacht: true, tekst: `U kunt deze brief versturen vanaf ${dateInWords(first)}. Tot en met ${dateInWords(end.einde)} heeft ${body} de tijd. ${how}` };
}

function answerBy(end, start) {
  return end && { dag: end.einde, titel: "Laatste dag voor een antwoord", tekst: `${start} uiterlijk op ${dateInWords(end.einde)} beslissen. ${deadlineInWords(end, body)}` };
}

function objection(end) {
  if (!end) return null;
  const last = dateInWords(end.veilig_einde);
  if (end.einde < today) return { tekst: `De tijd om bezwaar te maken liep tot en met ${dateInWords(end.einde)}. Schrijf in uw brief waarom u te laat bent. ${deadlineInWords(end, "u")}` };
  return { dag: end.veilig_einde, titel: "Laatste dag voor uw bezwaar", tekst: `Stuur uw brief uiterlijk op ${last}. Dan bent u zeker op tijd. ${deadlineInWords(end, "u")}` };
}

function mailto(email, text) {
  const address = (body) => `mailto:${email}?subject=${encodeURIComponent(preview.dataset.onderwerp)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  const whole = address(text);
  mail.toggleAttribute("data-te-lang", whole.length > LONGEST_MAILTO);
  return whole.length > LONGEST_MAILTO ? address("Plak hier uw brief.") : whole;
}

function faultOf(field) {
  if (field.name === "voor") return field.value === "zestien" ? SIXTEEN : "";
  const text = document.getElementById(`brief-${field.name}-fout`)?.dataset.fout ?? "";
  const isGood = field.type === "date" ? isDay(field.value) && field.value <= today : field.value.trim();
  return isGood ? "" : text;
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
    const { docx } = await import("./docx.js"); // only who wants Word fetches what makes it
    save(docx({ titel: preview.dataset.onderwerp, regels: letter }), "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  },
  mail: () => mail.hasAttribute("data-te-lang") && copy("De brief is te lang voor de mailknop. Wij hebben hem gekopieerd: plak hem in uw e-mail."),
};

function act(event) {
  const action = event.target.closest("[data-doe]")?.dataset.doe;
  if (action === "wis") erase();
  else if (action === "agenda") save(calendarFile({ titel: clock.titel, dag: clock.dag, uitleg: clock.tekst, vandaag: today }), "ics", "text/calendar", "De dag staat bij uw downloads. Open het bestand om hem in uw agenda te zetten.");
  else if (action && isComplete()) actions[action]();
  else if (action) event.preventDefault();
}

function start() {
  form.reset();
  part("onbekend").hidden = activity !== undefined;
  part("activiteit").hidden = !activity;
  part("zonder-script").hidden = true;
  page.querySelector("#adressen").hidden = true;
  if (activity && recht && !activity.brieven.includes(id)) {
    part("geldt-niet").hidden = false;
    part("keuze").search = `?verwerking=${activity.id}`;
    part("uw-brief").hidden = true;
    return;
  }
  const option = activity && [...fields.orgaan.options].find(({ value }) => value === activity.orgaan);
  if (option) option.defaultSelected = option.selected = true;
  wrapper(fields.orgaan).hidden = Boolean(option);
  part("verwerker").hidden = activity?.opdrachtgever === undefined || naar === "ap";
  for (const choice of fields.recht ? [...fields.recht.options] : []) {
    if (!rights[activity?.regime ?? "avg"][choice.value]) choice.remove();
  }
  update();
  part("knoppen").hidden = false;
  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  page.addEventListener("click", act);
}

start();
