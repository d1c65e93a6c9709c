// Filters the list of activities that is already on the page. The choice stands in the address, so that a
// filtered list can be mailed; nothing is stored.

import { all, make, one } from "./dom.js";
import { countChoices } from "./facets.js";
import { fold, hasWords } from "./fold.js";
import { describeRows } from "./row-facts.js";

/** @typedef {HTMLInputElement | HTMLSelectElement} FilterField */

/** @type {HTMLFormElement} */
const form = one(document, ".gh-filter");
const status = one(document, ".gh-status");
const chips = one(document, ".gh-gekozen");
const opener = one(form, ".gh-filter__knop");
const list = one(document, "#verwerkingen");
const rows = all(list, ".gh-rij"); // sorting does not change this order
const fields = /** @type {FilterField[]} */ ([...form.elements]).filter(({ name }) => name);
const choices = /** @type {HTMLSelectElement[]} */ (fields.filter((field) => field instanceof HTMLSelectElement));
const names = choices.map(({ name }) => name);
const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
const titles = new Map(choices.flatMap(({ options }) => [...options].map((option) => [option, titleOf(option)])));
/** @type {number | undefined} */
let announcement;

/** @type {(row: HTMLElement) => Record<string, string[]>} */
function valuesOf(row) {
  return Object.fromEntries(names.map((name) => [name, (row.dataset[name] ?? "").split(" ").filter(Boolean)]));
}

/** @type {(option: HTMLOptionElement) => string} */
function titleOf({ textContent }) {
  return (textContent ?? "").replace(/ \([0-9]+\)$/, "");
}

/** @type {(row: HTMLElement, filter: string[]) => boolean} */
function fits(row, [name, value]) {
  if (name === "tekst") return hasWords(texts.get(row) ?? "", value);
  return (row.dataset[name] ?? "").split(" ").includes(value);
}

/** @type {(row: HTMLElement, filters: string[][]) => string[]} */
const missed = (row, filters) => filters.filter((filter) => !fits(row, filter)).map(([name]) => name);

/** @type {(field: FilterField) => string} */
function labelOf(field) {
  const value = field instanceof HTMLSelectElement ? titles.get(field.selectedOptions[0]) : field.value;
  return `${field.labels?.[0].textContent}: ${value}`;
}

/** @type {(field: FilterField) => HTMLElement} */
function chip(field) {
  const button = make("button", { type: "button", className: "gh-keuze" }, labelOf(field));
  button.setAttribute("aria-label", `Verwijder filter ${labelOf(field)}`);
  button.addEventListener("click", () => {
    field.value = "";
    update();
    (field.checkVisibility?.() === false ? opener : field).focus();
  });
  return make("li", {}, button);
}

async function update() {
  await describeRows(list);
  const filters = fields.filter(({ value }) => value.trim()).map(({ name, value }) => [name, value.trim()]);
  const judged = rows.map((row) => ({ row, waarden: valuesOf(row), mist: missed(row, filters) }));
  for (const { row, mist } of judged) row.hidden = mist.length > 0;
  showCounts(countChoices(judged, names));
  showChosen(fields.filter(({ value }) => value.trim()));
  announce(rows.filter(({ hidden }) => !hidden).length);
  const query = new URLSearchParams(filters).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

/** @type {(counts: Map<string, Map<string, number>>) => void} */
function showCounts(counts) {
  for (const field of choices) {
    for (const option of field.options) {
      const count = counts.get(field.name)?.get(option.value) ?? 0;
      if (!option.value) continue; // all
      option.textContent = `${titles.get(option)} (${count})`;
      option.disabled = !count && !option.selected;
    }
  }
}

/** @type {(chosen: FilterField[]) => void} */
function showChosen(chosen) {
  chips.replaceChildren(...chosen.map(chip));
  /** @type {HTMLElement} */ (chips.parentElement).hidden = !chosen.length;
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

// What an address asks that this list does not know is told, and filters nothing.
function readAddress() {
  const unknown = [];
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = fields.find((candidate) => candidate.name === name);
    if (field) field.value = value;
    if (field && (field.value || !value)) continue;
    if (field) field.value = ""; // a choice that is not there leaves a field with none
    unknown.push(`${name}: ${value}`);
  }
  if (!unknown.length) return;
  const told = one(document, "[data-onbekend]");
  told.textContent = `Dit filter kennen wij niet: ${unknown.join(", ")}. U ziet daarom ook andere verwerkingen.`;
  told.hidden = false;
}

readAddress();
form.inert = false;
opener.addEventListener("click", () => {
  const isOpen = opener.getAttribute("aria-expanded") === "true";
  opener.setAttribute("aria-expanded", String(!isOpen));
});
form.addEventListener("focusin", () => describeRows(list), { once: true });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", update);
form.addEventListener("reset", () => setTimeout(update));
if (location.search) update();
