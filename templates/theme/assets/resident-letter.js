// The letter of a resident. Runs on the device only: nothing is sent or stored, and every value is text and nothing else.

import feiten from "../uw-rechten/brief/termijnen.js";
import { all, one } from "./dom.js";
import { answer, answersOf, faultOf, inputs, questions, showFault } from "./resident-form.js";
import { readPaper, writePaper } from "./resident-paper.js";
import { letterValues } from "./resident-values.js";
import { walk } from "./resident-steps.js";
import { asText, fill } from "./letter-fill.js";
import { activityOfAddress } from "./resident-activity.js";
import { dateInWords } from "./words.js";

const page = one(document, ".gh-brief");
/** @type {<T extends Element = HTMLElement>(name: string) => T} */
const part = (name) => one(page, `[data-${name}]`);
/** @type {(name: string) => HTMLElement} */
const button = (name) => one(page, `[data-doe=${name}]`);
const { briefId: id = "", vraag, gevolg, naar = "", aan = "", aanAdres = "", aanKanaal = "" } = page.dataset;
/** @type {RequestRights} */
const rights = JSON.parse(page.dataset.rechten ?? "");
/** @type {Record<string, string[]>} */
const wetten = JSON.parse(page.dataset.wetten ?? "");
/** @type {HTMLFormElement} */
const form = part("formulier");
/** @type {HTMLSelectElement} */
const bodies = form.orgaan;
const preview = part("brief");
const steps = all(page, "[data-stap]");
const blocks = readPaper(preview); // the server wrote the letter; this fills it in
const today = new Intl.DateTimeFormat("sv-SE").format(new Date());
const activity = await activityOfAddress();
const regime = activity?.regime ?? "avg";
const isForAnother = activity?.opdrachtgevers !== undefined;
const body = isForAnother ? "de verantwoordelijke" : "de gemeente";
// What a page of this site may fill in by a link. Each is asked in the first step, so who sends the letter sees it.
const FROM_LINK = ["gevraagd", "ontvangen", "verlengd", "wissen_wat"];
/** @type {Values} */
let values = {};
/** @type {FilledBlock[]} */
let letter = [];
/** @type {string[]} */
let open = [];
/** @type {Clock | null} */
let clock = null;
/** @type {Record<string, string>} */
let erased = {};
let isSent = false;
/** @type {Promise<typeof import("./resident-ways.js")> | undefined} */
let ways;
/** @type {typeof import("./resident-clock.js").clockOf | undefined} */
let clockOf;

/** @type {(text: string) => void} */
const say = (text) => void (part("melding").textContent = text);
/** @type {(question: HTMLElement) => string} */
const wrongAt = (question) => faultOf(question, { today, naar, isCounted: Boolean(clock) || !rightAsked() });
/** @type {(at: number) => HTMLElement | undefined} */
const wrongIn = (at) => questions(steps[at]).find(wrongAt);

/** @type {() => Addressee & { kanaal: string; email: string }} */
function addressee() {
  const { textContent: naam, dataset } = bodies.selectedOptions[0];
  const { inZin = "", postadres = "", kanaal = "", email = "" } = dataset;
  if (naar === "ap") return { naam: aan, adres: aanAdres, orgaan: inZin, kanaal: aanKanaal, email: "" };
  return { naam, adres: postadres, orgaan: inZin, kanaal, email };
}

/** @type {() => Record<string, string>} */
const said = () => Object.fromEntries(answersOf(form).map(([name, , text]) => [name, text]));
/** @type {() => boolean} */
const rightAsked = () => said().gevraagd !== "";

function update() {
  const voor = one(form, "[data-veld=voor]");
  const notAllowed = wrongAt(voor);
  showFault(voor, notAllowed);
  one(form, "[data-veld=namens]").hidden = said().voor === "mijzelf" || Boolean(notAllowed);
  const to = addressee();
  const known = { feiten, activity, aan: to, typed: answersOf(form), rights, wetten, vraag, gevolg };
  values = letterValues(known, today);
  open = [];
  letter = fill(blocks, values, open);
  writePaper(preview, letter);
  tellTime();
  /** @type {Values} */
  const places = { ...values, kanaal: to.kanaal, antwoord: clock?.dag ? dateInWords(clock.dag) : "" };
  for (const place of all(page, "[data-plek]")) place.textContent = String(places[place.dataset.plek ?? ""] ?? "");
  part("post").hidden = !to.adres;
  part("digitaal").hidden = !to.kanaal;
  for (const way of all(page, "[data-sturen]")) way.hidden = !to.adres && !to.kanaal;
  for (const help of all(page, "[data-zonder-adres]")) help.hidden = Boolean(to.adres || to.kanaal);
}

// What the reader must know of time: the day for the calendar, and whether the letter may not go yet.
function tellTime() {
  const right = rights[regime]?.[vraag || said().gevraagd];
  clock = clockOf?.({ feiten, right, gevolg, body }, said(), today) ?? null;
  part("klok").hidden = !isSent && (!clock || Boolean(vraag));
  part("klok-tekst").textContent = clock?.tekst ?? "";
  part("uw-brief").hidden = Boolean(clock?.wacht);
  button("agenda").hidden = !clock?.dag;
  part("antwoord").hidden = !clock?.dag || !(vraag || gevolg);
  for (const day of all(form, "[type=date]")) {
    const question = /** @type {HTMLElement} */ (day.closest("[data-veld]"));
    if (/** @type {HTMLInputElement} */ (day).value) showFault(question, wrongAt(question));
  }
}

// What counts days comes when somebody begins to answer, or comes by a link that answers.
async function bringClock() {
  ({ clockOf } = await import("./resident-clock.js"));
  update();
}

// Says what is wrong in a step and goes there, or goes on.
async function next() {
  if (!clockOf) await bringClock();
  const at = steps.findIndex((step) => !step.hidden);
  for (const question of questions(steps[at])) showFault(question, wrongAt(question));
  const wrong = wrongIn(at);
  say(wrong ? "Kijk hierboven nog even: er ontbreekt iets." : "");
  if (wrong) focusOn(wrong);
  else if (clock?.wacht) say("Deze brief kan nog niet weg. Hieronder leest u vanaf welke dag wel.");
  else go(at + 1);
}

/** @type {(question: HTMLElement) => void} */
function focusOn(question) {
  const all = inputs(question);
  (all.find((input) => /** @type {any} */ (input).checked) ?? all[0]).focus();
}

/** @type {(at: number) => number} */
function firstWrong(at) {
  const wrong = [...Array(at).keys()].findIndex((before) => wrongIn(before));
  if (wrong >= 0) return wrong;
  return at === steps.length - 1 && (open.length || clock?.wacht) ? at - 1 : at;
}

/** @type {(at: number) => Promise<void>} */
async function arrive(at) {
  say("");
  page.toggleAttribute("data-verder", at > 0);
  ways ??= import("./resident-ways.js"); // the last step needs them; a share sheet opens only right after a press
  if (at === steps.length - 1) (await ways).offer(finished());
}

/** @type {() => FinishedRequest} */
function finished() {
  const subject = letter.find(({ soort }) => soort === "kop")?.regels[0].replace(/^Onderwerp: /, "") ?? "";
  return {
    page,
    say,
    blocks: letter,
    text: asText(letter),
    mail: asText(fill(blocks, { ...values, mail: true })),
    email: addressee().email,
    title: subject && subject[0].toUpperCase() + subject.slice(1),
    name: [id, activity?.id, today].filter(Boolean).join("-"),
    clock,
    today,
    activity,
    said: vraag ? { gevraagd: id, ontvangen: today } : said(),
  };
}

/** @type {(letter: FinishedRequest) => Promise<void>} */
async function tellSent(letter) {
  isSent = true;
  (await ways)?.tellSent(letter);
  update();
}

function erase() {
  erased = /** @type {any} */ (Object.fromEntries(new FormData(form)));
  form.reset();
  isSent = false;
  for (const place of all(page, "[data-verstuurd]")) place.hidden = true;
  update();
  for (const question of questions(form)) showFault(question, "");
  go(0);
  button("herstel").hidden = false;
  say("Alles is gewist.");
  button("herstel").focus();
}

function restore() {
  answer(form, erased);
  bodies.value = erased.orgaan ?? bodies.value;
  button("herstel").hidden = true;
  update();
  say("Alles staat er weer.");
  focusOn(questions(steps[0])[0]);
}

function look() {
  const isOpen = part("uw-brief").toggleAttribute("data-open");
  button("bekijk").setAttribute("aria-expanded", String(isOpen));
  one(button("bekijk"), "span").textContent = isOpen ? "Verberg uw brief" : "Bekijk uw brief";
}

/** @type {Record<string, () => unknown>} */
const actions = {
  vorige: () => go(steps.findIndex((step) => !step.hidden) - 1),
  bekijk: look,
  wis: erase,
  herstel: restore,
  agenda: async () => (await import("./resident-ways.js")).ways.agenda(finished()),
};

/** @type {(event: MouseEvent) => Promise<void>} */
async function act(event) {
  const action = /** @type {Element} */ (event.target).closest("[data-doe]")?.getAttribute("data-doe");
  if (!action) return;
  if (actions[action]) actions[action]();
  else if (ways && await (await ways).ways[action](finished()) !== false) tellSent(finished());
}

// Who decides is known of an activity, but for one that is done for several others: each of them decides on its own.
function chooseBody() {
  const place = one(form, "[data-veld=orgaan]");
  const others = activity?.opdrachtgevers;
  if (others) {
    bodies.replaceChildren(...others.map(principal));
    one(place, ".gh-brief__hulp").hidden = true;
  }
  const option = activity && [...bodies.options].find(({ value }) => value === activity.orgaan);
  if (option) option.defaultSelected = option.selected = true;
  place.hidden = others ? others.length === 1 : Boolean(option);
}

/** @type {(known: Principal) => HTMLOptionElement} */
function principal([inZin, postadres, kanaal, email]) {
  const option = new Option(inZin && inZin[0].toUpperCase() + inZin.slice(1));
  Object.assign(option.dataset, { inZin, postadres, kanaal, email });
  return option;
}

/** @type {(at: number) => void} */
let go = () => {};

async function start() {
  form.reset();
  part("onbekend").hidden = activity !== undefined;
  part("activiteit").hidden = !activity;
  part("geen-activiteit").hidden = activity !== null;
  one(page, "#adressen").hidden = true;
  for (const node of all(form, "[data-regimes]")) if (!node.dataset.regimes?.split(" ").includes(regime)) node.remove();
  if (activity) part("zonder-verwerking")?.remove();
  chooseBody();
  const linked = new URLSearchParams(location.hash.slice(1));
  answer(form, Object.fromEntries([...linked].filter(([name]) => FROM_LINK.includes(name))));
  update();
  if (linked.size) await bringClock();
  const isWithheld = isForAnother && Boolean(part("alleen-overheid"));
  if (activity && (isWithheld || (vraag && !activity.brieven.includes(id)))) {
    (await import("./resident-refusal.js")).refuse(page, activity, isWithheld);
    return;
  }
  if (isForAnother && naar !== "ap") part("verwerker").hidden = false;
  page.dataset.klaar = "";
  go = walk(steps, firstWrong, arrive);
  part("gesprek").inert = false;
  form.addEventListener("input", () => {
    button("herstel").hidden = true;
    update();
  });
  form.addEventListener("focusin", bringClock, { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    next();
  });
  page.addEventListener("click", act);
}

start();
