// Filters the list of activities that is already on the page. The choice stands in the address, so that a
// filtered list can be mailed; nothing is stored.

import { writeAddress } from "./address.js";
import { announcer } from "./announcer.js";
import { all, make, one } from "./dom.js";
import { countChoices } from "./facets.js";
import { bases, fold, splitWords } from "./fold.js";
import { describeRows } from "./row-facts.js";

/** @typedef {HTMLInputElement | HTMLSelectElement} FilterField */
/** @typedef {{ ids: string[], result: SearchResult }} FoundRows */

/** @type {HTMLFormElement} */
const form = one(document, ".gh-filter");
const chips = one(document, ".gh-gekozen");
const opener = one(form, ".gh-filter__knop");
const list = one(document, "#verwerkingen");
const rows = all(list, ".gh-rij"); // sorting does not change this order
const fields = /** @type {FilterField[]} */ ([...form.elements]).filter(({ name }) => name);
const choices = /** @type {HTMLSelectElement[]} */ (fields.filter((field) => field instanceof HTMLSelectElement));
const names = choices.map(({ name }) => name);
const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
const titles = new Map(choices.flatMap(({ options }) => [...options].map((option) => [option, titleOf(option)])));
const announce = announcer(one(document, ".gh-status"));
/** @type {((query: string) => Promise<FoundRows>) | undefined} */
let find;
/** @type {typeof import("./search-text.js").told} */
let told;

/** @type {(row: HTMLElement) => string} */
const idOf = (row) => one(row, "a").getAttribute("href")?.split("/").at(-2) ?? "";

/** @type {(row: HTMLElement) => Record<string, string[]>} */
function valuesOf(row) {
  return Object.fromEntries(names.map((name) => [name, (row.dataset[name] ?? "").split(" ").filter(Boolean)]));
}

/** @type {(option: HTMLOptionElement) => string} */
function titleOf({ textContent }) {
  return (textContent ?? "").replace(/ \([0-9]+\)$/, "");
}

/**
 * Tell whether the text of a row has each word: what can be said while the words of the search are not here.
 *
 * @type {(row: HTMLElement, query: string) => boolean}
 */
const hasWords = (row, query) =>
  splitWords(query).every((word) => bases(word).some((base) => texts.get(row)?.includes(base)));

/** @type {(row: HTMLElement, filter: string[], ids?: Set<string>) => boolean} */
function fits(row, [name, value], ids) {
  if (name === "tekst") return ids ? ids.has(idOf(row)) : hasWords(row, value);
  return (row.dataset[name] ?? "").split(" ").includes(value);
}

/** @type {(row: HTMLElement, filters: string[][], ids?: Set<string>) => string[]} */
const missed = (row, filters, ids) => filters.filter((filter) => !fits(row, filter, ids)).map(([name]) => name);

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
  const filters = fields.filter(({ value }) => value.trim()).map(({ name, value }) => [name, value.trim()]);
  const query = filters.find(([name]) => name === "tekst")?.[1] ?? "";
  const address = new URLSearchParams(filters).toString();
  writeAddress(address ? `?${address}` : location.pathname);
  const [found] = await Promise.all([query && find ? find(query) : undefined, describeRows(list)]);
  if (query === form.tekst.value.trim()) show(filters, query, found);
}

/** @type {(filters: string[][], query: string, found?: FoundRows) => void} */
function show(filters, query, found) {
  const ids = found && new Set(found.ids);
  const judged = rows.map((row) => ({ row, waarden: valuesOf(row), mist: missed(row, filters, ids) }));
  for (const { row, mist } of judged) row.hidden = mist.length > 0;
  showCounts(countChoices(judged, names));
  showChosen(fields.filter(({ value }) => value.trim()));
  announce(sentence(rows.filter(({ hidden }) => !hidden).length, query, found?.result));
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

/** @type {(count: number, query: string, result?: SearchResult) => string} */
function sentence(count, query, result) {
  if (!count) return "Geen verwerkingen. Verwijder een filter of probeer een ander woord.";
  if (!result || result.allWords && !result.meant.length) {
    return `${count} ${count === 1 ? "verwerking" : "verwerkingen"}`;
  }
  return told(query, { ...result, numbers: result.numbers.slice(0, count) }, ["verwerking", "verwerkingen"]);
}

/** Get the words of the search. Without them the list is filtered by the text of its rows. */
async function prepare() {
  try {
    const [known, { rowFinder }, text] = await Promise.all([
      import(new URL("../zoeken/verwerkingen.js", document.baseURI).href),
      import("./search-rows.js"),
      import("./search-text.js"),
    ]);
    told = text.told;
    find ??= rowFinder(known.default);
  } catch {
    form.addEventListener("input", prepare, { once: true });
  }
  if (form.tekst.value) update();
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
  const place = one(document, "[data-onbekend]");
  place.textContent = `Dit filter kennen wij niet: ${unknown.join(", ")}. U ziet daarom ook andere verwerkingen.`;
  place.hidden = false;
}

readAddress();
form.tekst.addEventListener("focus", prepare, { once: true });
form.inert = false;
opener.addEventListener("click", () => {
  const isOpen = opener.getAttribute("aria-expanded") === "true";
  opener.setAttribute("aria-expanded", String(!isOpen));
});
form.addEventListener("focusin", () => describeRows(list), { once: true });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", update);
form.addEventListener("reset", () => setTimeout(update));
if (form.tekst.value) prepare(); // else a list would be shown that the words of the search change
else if (location.search) update();
