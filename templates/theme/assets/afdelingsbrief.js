// A letter of a department. Runs on this device only: it loads facts of the register, stores nothing and sends nothing.
// What `glashelder letter` would refuse is not given out here either: not copied, not printed, not downloaded.

import { addPart, chosenButton, read, removePart, setChoices, showAsked, showFaults, toField } from "./afdelingsformulier.js";
import { wholeLetter } from "./afdelingstekst.js";
import { allowedGrounds, requestValues, sentOn } from "./afdelingswaarden.js";
import { loadActivity } from "./verwerkingfeiten.js";

const page = document.querySelector(".gh-brief");
const part = (name) => page.querySelector(`[data-${name}]`);
const form = part("formulier");
const paper = part("brief");
const letter = JSON.parse(part("gegevens").content.textContent);
const today = new Intl.DateTimeFormat("sv-SE").format(new Date());
const chosen = new Map(); // the facts of each activity, by its id
const rules = new Promise((resolve) => form.addEventListener("focusin", () => resolve(import("./afdelingsregels.js")), { once: true }));
let findFaults;
let isTried = false;
let made;

const regime = () => [...chosen.values()][0]?.waarden.regime;
const say = (text) => (part("melding").textContent = text);

function make() {
  const known = { letter, feiten: letter.feiten, request: read(form, [...chosen.keys()]), activities: [...chosen.values()], today };
  const values = { ...known.activities[0]?.waarden, ...requestValues(known) };
  const whole = wholeLetter(letter, values, known.activities);
  const faults = findFaults?.(known, whole.wetten) ?? [];
  return { ...whole, faults, isReady: Boolean(findFaults) && !whole.leeg.length && faults.every(({ mag }) => mag) };
}

function update() {
  showAsked(form, letter.niet_gevraagd[regime() ?? "avg"]);
  offerGrounds();
  made = make();
  paper.replaceChildren(...made.blokken.map(element));
  paper.toggleAttribute("data-onaf", !made.isReady);
  if (isTried) tell();
}

function offerGrounds() {
  const { velden } = read(form, []);
  const codes = allowedGrounds(letter, regime(), velden.recht, sentOn({ velden }, today) || today);
  for (const select of form.querySelectorAll("[name=grond]")) setChoices(select, codes.map((code) => [code, letter.gronden[code].titel]));
}

function element({ soort, regels }) {
  const node = document.createElement({ titel: "h3", kop: "h4", tussenkop: "h4", lijst: "ul" }[soort] ?? "p");
  if (soort === "lijst") node.append(...regels.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  else node.textContent = regels.join("\n");
  return node;
}

// Says what is wrong, at each field and together; returns where the first fault is.
function tell() {
  const placed = showFaults(form, made.faults);
  const wrong = placed.filter(({ mag }) => !mag);
  for (const [name, faults] of [["fouten", wrong], ["let-op", placed.filter(({ mag }) => mag)]]) {
    part(name).hidden = !faults.length;
    part(name).querySelector("ul").replaceChildren(...faults.map(toField));
  }
  return wrong[0]?.input;
}

async function isFinished() {
  ({ findFaults } = await import("./afdelingsregels.js"));
  isTried = true;
  update();
  if (made.isReady) return true;
  const first = tell();
  say(first ? "De brief is nog niet klaar. Hieronder staat wat er nog moet." : `De brief is nog niet klaar: in het register ontbreekt '${made.leeg[0]}'.`);
  first?.focus();
  return false;
}

function erase() {
  form.reset();
  for (const deel of form.querySelectorAll("[data-deel]")) deel.remove();
  chosen.clear();
  isTried = false;
  showChosen();
  made.faults = [];
  tell();
  say("Alles is gewist.");
  part("kiezer").querySelector("input").focus();
}

async function choose(id) {
  const activity = await loadActivity(id, letter.organen);
  part("onbekend").hidden = Boolean(activity);
  if (activity) chosen.set(id, activity);
  showChosen();
}

function showChosen() {
  part("gekozen").replaceChildren(...[...chosen].map(([id, { waarden }]) => chosenButton(id, waarden.verwerking)));
  update();
}

const actions = {
  wis: erase,
  "deel-erbij": () => addPart(form),
  "deel-weg": (button) => removePart(form, button.closest("[data-deel]")),
  weg(button) {
    chosen.delete(button.dataset.id);
    part("kiezer").querySelector("input").focus();
  },
};

async function act({ target }) {
  const button = target.closest("[data-doe]");
  const { doe } = button?.dataset ?? {};
  if (actions[doe]) {
    actions[doe](button);
    showChosen();
  } else if (doe && (await isFinished())) (await import("./afdelingsbestand.js"))[doe]({ blokken: made.blokken, name: letter.id, paper, say });
}

async function offerTitles() {
  (await import("./verwerkingkiezer.js")).searchTitles(part("kiezer"), choose);
}

async function start() {
  form.reset();
  const id = new URLSearchParams(location.search).get("verwerking");
  await (id === null ? showChosen() : choose(id));
  part("kiezer").addEventListener("focusin", offerTitles, { once: true });
  part("zonder-script").hidden = true;
  part("knoppen").hidden = false;
  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  page.addEventListener("click", act);
  ({ findFaults } = await rules); // when somebody begins to fill in
  update();
}

start();
