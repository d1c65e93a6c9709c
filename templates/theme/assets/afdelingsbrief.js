// A letter of a department. Runs on this device only: it loads facts of the register, stores nothing and sends nothing.
// What glashelder letter would refuse is not given out here either: not copied, printed or downloaded.

import { addPart, read, removePart, setChoices, showAsked, showFaults } from "./afdelingsformulier.js";
import { forWord, plainText, wholeLetter } from "./afdelingstekst.js";
import { allowedGrounds, isoDay, requestValues } from "./afdelingswaarden.js";
import { loadActivity } from "./verwerkingkiezer.js";

const page = document.querySelector(".gh-brief");
const form = page.querySelector("form");
const paper = page.querySelector("[data-brief]");
const summary = page.querySelector("[data-overzicht]");
const letter = JSON.parse(page.querySelector("template[data-gegevens]").content.textContent);
const chosen = new Map();
let isTried = false;

const say = (text) => (page.querySelector("[data-melding]").textContent = text);

function made() {
  const request = read(form, [...chosen.keys()]);
  const activities = [...chosen.values()];
  const known = { letter, feiten, request, activities, today: isoDay(new Date()) };
  const empty = [];
  const blocks = fill(letter.blokken, { ...activityValues(activities), ...requestValues(known) }, empty);
  return { blocks, faults: findFaults(known), empty };
}

function update() {
  showAsked(form);
  offerGrounds();
  const { blocks, faults, empty } = made();
  paper.replaceChildren(...blocks.map(element));
  paper.toggleAttribute("data-onaf", faults.length + empty.length > 0);
  if (isTried) tell(faults);
}

function offerGrounds() {
  const grounds = allowedGrounds(letter, [...chosen.values()][0]?.waarden.regime, form.elements.recht?.value, isoDay(new Date()));
  for (const select of form.querySelectorAll("[name=grond]")) setChoices(select, grounds.map((code) => [code, letter.gronden[code].titel]));
}

function element({ soort, regels }) {
  const made = document.createElement({ kop: "h3", lijst: "ul", alinea: "p" }[soort]);
  if (soort === "lijst") made.append(...regels.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  else made.textContent = regels.join("\n");
  return made;
}

function tell(faults) {
  const placed = showFaults(form, faults);
  summary.hidden = !placed.length;
  summary.querySelector("ul").replaceChildren(...placed.map(toField));
  return placed;
}

function toField({ naam, tekst, veld }) {
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: `#${veld.id}`, textContent: `${naam}: ${tekst}` });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    veld.focus();
  });
  item.append(link);
  return item;
}

// The letter that may be given out, or null after saying why there is none.
function finished() {
  const { blocks, faults, empty } = made();
  isTried = true;
  const placed = tell(faults);
  if (!placed.length && !empty.length) return blocks;
  say(placed.length ? "De brief is nog niet klaar. Hierboven staat wat er nog moet." : `De brief is nog niet klaar: wij missen ${empty[0]}.`);
  placed[0]?.veld.focus();
  return null;
}

async function copy(blocks) {
  try {
    await navigator.clipboard.writeText(asText(blocks));
    say("De brief is gekopieerd.");
  } catch {
    getSelection().selectAllChildren(paper);
    say("Kopiëren lukt hier niet vanzelf. De brief is geselecteerd: druk op Ctrl+C.");
  }
}

function save(content, kind, ending) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: kind }));
  link.download = `${letter.id}.${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
  say("De brief staat bij uw downloads.");
}

async function saveDocx(blocks) {
  const { docx } = await import("./docx.js");
  save(docx({ titel: letter.titel, regels: blocks }), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
}

function erase() {
  form.reset();
  for (const part of form.querySelectorAll("[data-deel]")) part.remove();
  chosen.clear();
  showChosen();
  isTried = false;
  update();
  tell([]);
  say("Alles is gewist.");
  form.querySelector("[data-kiezer] input").focus();
}

async function choose(id) {
  const activity = await loadActivity(id);
  page.querySelector("[data-onbekend]").hidden = Boolean(activity);
  if (activity) chosen.set(id, activity);
  showChosen();
  update();
}

function showChosen() {
  const items = [...chosen].map(([id, { waarden }]) => {
    const item = document.createElement("li");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "gh-keuze", textContent: waarden.verwerking });
    button.dataset.weg = id;
    button.setAttribute("aria-label", `Haal weg: ${waarden.verwerking}`);
    item.append(button);
    return item;
  });
  form.querySelector("[data-gekozen]").replaceChildren(...items);
}

const outputs = {
  kopieer: copy,
  print: () => print(),
  bewaar: (blocks) => save(`${asText(blocks)}\n`, "text/plain;charset=utf-8", "txt"),
  word: saveDocx,
};
const actions = {
  wis: erase,
  "deel-erbij": () => addPart(form).querySelector("textarea").focus(),
  "deel-weg": (button) => removePart(form, button.closest("[data-deel]")),
};

function act(event) {
  const button = event.target.closest("button");
  const { doe, weg } = button?.dataset ?? {};
  if (weg) {
    chosen.delete(weg);
    showChosen();
    form.querySelector("[data-kiezer] input").focus();
  }
  actions[doe]?.(button);
  if (doe || weg) update();
  const blocks = outputs[doe] && finished();
  if (blocks) outputs[doe](blocks);
}

async function start() {
  form.reset();
  const id = new URLSearchParams(location.search).get("verwerking");
  if (id !== null) await choose(id);
  searchTitles(form.querySelector("[data-kiezer]"), choose);
  update();
  page.querySelector("[data-zonder-script]").hidden = true;
  page.querySelector("[data-knoppen]").hidden = false;
  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  page.addEventListener("click", act);
}

start();
