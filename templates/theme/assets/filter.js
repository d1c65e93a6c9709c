// Filters the list of activities that is already on the page. The choice stands in the address, so that a
// filtered list can be mailed; nothing is stored.

import { all, make, one } from "./dom.js";
import { fold, hasWords } from "./fold.js";

/** @typedef {HTMLInputElement | HTMLSelectElement} FilterField */

/** @type {HTMLFormElement} */
const form = one(document, ".gh-filter");
const status = one(document, ".gh-status");
const chips = one(document, ".gh-gekozen");
const rows = all(document, "#verwerkingen > .gh-rij");
const fields = /** @type {FilterField[]} */ ([...form.elements]).filter(({ name }) => name);
const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
/** @type {number | undefined} */
let announcement;

/** @type {(row: HTMLElement, filters: string[][]) => boolean} */
function fits(row, filters) {
  return filters.every(([name, value]) =>
    name === "tekst" ? hasWords(texts.get(row) ?? "", value) : (row.dataset[name] ?? "").split(" ").includes(value)
  );
}

/** @type {(field: FilterField) => string} */
function labelOf(field) {
  const value = field instanceof HTMLSelectElement ? field.selectedOptions[0].textContent : field.value;
  return `${field.labels?.[0].textContent}: ${value}`;
}

/** @type {(field: FilterField) => HTMLElement} */
function chip(field) {
  const button = make("button", { type: "button", className: "gh-keuze" }, labelOf(field));
  button.setAttribute("aria-label", `Verwijder filter ${labelOf(field)}`);
  button.addEventListener("click", () => {
    field.value = "";
    update();
    field.focus();
  });
  return make("li", {}, button);
}

function update() {
  const filters = fields.filter(({ value }) => value.trim()).map(({ name, value }) => [name, value.trim()]);
  for (const row of rows) row.hidden = !fits(row, filters);
  chips.replaceChildren(...fields.filter(({ value }) => value).map(chip));
  const query = new URLSearchParams(filters).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
  announce(rows.filter(({ hidden }) => !hidden).length);
}

/** @type {(count: number) => void} */
function announce(count) {
  clearTimeout(announcement);
  announcement = setTimeout(() => {
    status.textContent = count
      ? `${count} ${count === 1 ? "verwerking" : "verwerkingen"}`
      : "Geen verwerkingen. Verwijder een filter of probeer een ander woord.";
  }, 300);
}

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = fields.find((candidate) => candidate.name === name);
  if (field) field.value = value;
}
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", update);
form.addEventListener("reset", () => setTimeout(update));
if (location.search) update();
