// The search in the register, shown in partials/zoeken.html. Nothing is fetched before the visitor wants to search.

import { make, one } from "./dom.js";
import { fold, splitWords } from "./fold.js";
import { openIndex, search, textOf, WORD_LIST } from "./search-index.js";

const PER_PAGE = 10;

const root = one(document, ".gh-zoek");
const form = one(root, "form");
/** @type {HTMLInputElement} */
const input = one(root, "input");
const list = one(root, "ol");
const more = one(root, ".gh-zoek__meer");
const tips = one(root, ".gh-zoek__tips");
const status = one(root, "[role=status]");
const base = root.dataset.wortel ?? "";

/** @type {SearchResult} */
const NOTHING = { numbers: [], marks: [], allWords: false, complete: true };
/** @type {Record<string, Promise<any>>} */
const files = {};
let result = NOTHING;
/** @type {number | undefined} */
let announcement;
let busy = false;

/** @type {(name: string) => Promise<any>} */
function load(name) {
  // Never a remembered word list with newer shards.
  files[name] ??= fetch(`${base}zoeken/${name}`, name === WORD_LIST ? { cache: "no-cache" } : {})
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
  files[name].catch(() => delete files[name]);
  return files[name];
}

/** @type {(title: string) => (Node | string)[]} */
function marked(title) {
  const folded = Array.from({ length: title.length }, (_, at) => fold(title[at])[0] ?? " ").join("");
  const longestFirst = result.marks.sort((a, b) => b.length - a.length);
  const nodes = [];
  let end = 0;
  for (const { 0: part, index } of folded.matchAll(new RegExp(longestFirst.join("|"), "g"))) {
    nodes.push(
      title.slice(end, index),
      make("mark", { className: "gh-zoek__deel" }, title.slice(index, index + part.length)),
    );
    end = index + part.length;
  }
  return [...nodes, title.slice(end)];
}

/** @type {(found: FoundText) => HTMLElement} */
function item([address, title, kind, summary]) {
  const link = make("a", { className: "gh-zoek__titel", href: base + address }, ...marked(title));
  const label = make("span", { className: "gh-zoek__soort" }, kind);
  const text = make("p", { className: "gh-zoek__tekst" }, summary);
  return make("li", { className: "gh-zoek__treffer" }, link, " ", label, text);
}

/** @type {(start: number) => Promise<HTMLElement[]>} */
async function itemsFrom(start) {
  const shown = result.numbers.slice(start, start + PER_PAGE);
  const texts = await Promise.all(shown.map((number) => textOf(number, load)));
  more.hidden = start + PER_PAGE >= result.numbers.length;
  return texts.map(item);
}

/** @type {(query: string) => string} */
function sentence(query) {
  const count = result.numbers.length;
  const amount = count === 1 ? "1 resultaat" : `${count} resultaten`;
  if (!count) return `Geen resultaten voor '${query}'.`;
  if (result.allWords) return `${result.complete ? "" : "Minstens "}${amount} voor '${query}'.`;
  return `Geen resultaten met alle woorden van '${query}'. Wel ${amount} met een deel van de woorden.`;
}

/** @type {(text: string) => void} */
function announce(text) {
  clearTimeout(announcement);
  announcement = setTimeout(() => (status.textContent = text), 300);
}

function fail() {
  more.hidden = true;
  tips.hidden = false;
  announce("Zoeken lukt nu niet. Controleer uw internetverbinding en probeer het opnieuw.");
}

/** @type {(query: string) => Promise<void>} */
async function show(query) {
  const asked = splitWords(query).length > 0;
  result = asked ? await search(query, load) : NOTHING;
  list.replaceChildren(...await itemsFrom(0));
  tips.hidden = !asked || result.numbers.length > 0;
  announce(asked ? sentence(query) : "");
}

/** @type {(query: string) => void} */
function remember(query) {
  const address = new URL(location.href);
  address.searchParams.delete("zoek");
  if (query) address.searchParams.set("zoek", query);
  history.replaceState(history.state, "", address);
}

async function update() {
  // One search at a time: while it waits for the network, letters gather for the next.
  if (busy) return;
  busy = true;
  let query;
  do {
    query = input.value.trim();
    remember(query);
    await show(query).catch(() => {
      list.replaceChildren();
      fail();
    });
  } while (query !== input.value.trim());
  busy = false;
}

async function showMore() {
  const items = await itemsFrom(list.children.length);
  list.append(...items);
  /** @type {HTMLElement} */ (items[0].firstChild).focus();
}

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  update();
});
input.addEventListener("input", update);
input.addEventListener("focus", () => openIndex(load).catch(() => {}), { once: true });
input.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  input.value = "";
  update();
});
more.addEventListener("click", () => showMore().catch(fail));
input.value = new URLSearchParams(location.search).get("zoek") ?? "";
if (input.value) update();
