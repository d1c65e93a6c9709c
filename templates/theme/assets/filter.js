// Filters the list of activities that is already on the page. The choice stands in the address, so that a
// filtered list can be mailed; nothing is stored.

import { writeAddress } from "./address.js";
import { all, make, one } from "./dom.js";
import { bases, fold, splitWords } from "./fold.js";
import { announcer } from "./search-typing.js";

/** @typedef {HTMLInputElement | HTMLSelectElement} FilterField */
/** @typedef {{ ids: string[], result: SearchResult }} FoundRows */

/** @type {HTMLFormElement} */
const form = one(document, ".gh-filter");
const chips = one(document, ".gh-gekozen");
const rows = all(document, "#verwerkingen > .gh-rij");
const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
const fields = /** @type {FilterField[]} */ ([...form.elements]).filter(({ name }) => name);
const announce = announcer(one(document, ".gh-status"));
/** @type {((query: string) => Promise<FoundRows>) | undefined} */
let find;
/** @type {typeof import("./search-text.js").told} */
let told;

/** @type {(row: HTMLElement) => string} */
const idOf = (row) => one(row, "a").getAttribute("href")?.split("/").at(-2) ?? "";

/**
 * Tell whether the text of a row has each word: what can be said while the words of the search are not here.
 *
 * @type {(row: HTMLElement, query: string) => boolean}
 */
const hasWords = (row, query) =>
  splitWords(query).every((word) => bases(word).some((base) => texts.get(row)?.includes(base)));

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

/** @type {(filters: string[][], query: string, found?: FoundRows) => void} */
function show(filters, query, found) {
  const ids = found && new Set(found.ids);
  for (const row of rows) {
    row.hidden = !filters.every(([name, value]) => {
      if (name === "tekst") return ids ? ids.has(idOf(row)) : hasWords(row, query);
      return (row.dataset[name] ?? "").split(" ").includes(value);
    });
  }
  announce(sentence(rows.filter(({ hidden }) => !hidden).length, query, found?.result));
}

/** @type {(count: number, query: string, result?: SearchResult) => string} */
function sentence(count, query, result) {
  if (!count) return "Geen verwerkingen. Verwijder een filter of probeer een ander woord.";
  if (!result || result.allWords && !result.meant.length) {
    return `${count} ${count === 1 ? "verwerking" : "verwerkingen"}`;
  }
  return told(query, { ...result, numbers: result.numbers.slice(0, count) }, ["verwerking", "verwerkingen"]);
}

async function update() {
  const filters = fields.filter(({ value }) => value.trim()).map(({ name, value }) => [name, value.trim()]);
  const query = filters.find(([name]) => name === "tekst")?.[1] ?? "";
  chips.replaceChildren(...fields.filter(({ value }) => value).map(chip));
  const address = new URLSearchParams(filters).toString();
  writeAddress(address ? `?${address}` : location.pathname);
  if (!find) show(filters, query);
  const found = query && find ? await find(query) : undefined;
  if (find && query === form.tekst.value.trim()) show(filters, query, found);
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
    if (form.tekst.value) update();
  } catch {
    form.addEventListener("input", prepare, { once: true });
  }
}

form.tekst.addEventListener("focus", prepare, { once: true });
for (const [name, value] of new URLSearchParams(location.search)) {
  const field = fields.find((candidate) => candidate.name === name);
  if (field) field.value = value;
}
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", update);
form.addEventListener("reset", () => setTimeout(update));
if (location.search) update();
if (form.tekst.value) prepare();
