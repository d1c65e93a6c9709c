// The search in the register, shown in partials/zoeken.html. Nothing is fetched before the visitor wants to search.

import { make, one } from "./dom.js";
import { announcer } from "./announcer.js";
import { followTyping, loader } from "./search-typing.js";

const PER_PAGE = 10;

const root = one(document, ".gh-zoek");
const list = one(root, "ol");
const tabs = one(root, ".gh-zoek__groepen");
const more = one(root, ".gh-zoek__meer");
const tips = one(root, ".gh-zoek__tips");
/** @type {HTMLAnchorElement} */
const mail = one(root, ".gh-zoek__mail");
const base = root.dataset.wortel ?? "";
const load = loader(`${base}zoeken/`);
const announce = announcer(one(root, "[role=status]"));

/** @type {SearchResult} */
const NOTHING = { numbers: [], marks: [], meant: [], allWords: false, complete: true };
let result = NOTHING;
/** The engine of the search, which comes when somebody wants to search. @type {typeof import("./search-engine.js")} */
let engine;
/** The numbers of the documents in the group that is shown. @type {number[]} */
let shown = [];

/** @type {(text: string) => (Node | string)[]} */
const marked = (text) =>
  engine.inTurns(text, result.marks).map((part, at) =>
    at % 2 ? make("mark", { className: "gh-zoek__deel" }, part) : part
  );

/** @type {(found: FoundText) => HTMLElement} */
function item([address, title, kind, summary, also = ""]) {
  const link = make("a", { className: "gh-zoek__titel", href: base + address }, ...marked(title));
  const label = make("span", { className: "gh-zoek__soort" }, kind);
  const text = make("p", { className: "gh-zoek__tekst" }, ...marked(engine.snippet(summary, result.marks)));
  const made = make("li", { className: "gh-zoek__treffer" }, link, " ", label, text);
  if (!one(made, "mark") && engine.inTurns(also, result.marks).length > 1) {
    made.append(make("p", { className: "gh-zoek__tekst" }, "Ook bekend als: ", ...marked(also)));
  }
  return made;
}

/** @type {(start: number) => Promise<HTMLElement[]>} */
async function itemsFrom(start) {
  const index = await engine.openIndex(load);
  const texts = await Promise.all(shown.slice(start, start + PER_PAGE).map(index.text));
  more.hidden = start + PER_PAGE >= shown.length;
  return texts.map(item);
}

/** @type {(numbers: number[]) => Promise<void>} */
async function showGroup(numbers) {
  shown = numbers;
  list.replaceChildren(...await itemsFrom(0));
}

/** @type {(name: string, numbers: number[]) => HTMLButtonElement} */
function tab(name, numbers) {
  const button = make("button", { type: "button", className: "gh-zoek__groep" }, `${name} (${numbers.length})`);
  button.setAttribute("aria-pressed", String(numbers === result.numbers));
  button.addEventListener("click", () => {
    for (const other of tabs.children) other.setAttribute("aria-pressed", String(other === button));
    showGroup(numbers).catch(fail);
  });
  return button;
}

/** @type {(index: SiteIndex) => void} */
function showTabs(index) {
  const groups = index.groups.map(([name], at) =>
    tab(name, result.numbers.filter((number) => index.groupOf(number) === at))
  ).filter(({ textContent }) => !textContent?.endsWith("(0)"));
  tabs.replaceChildren(...groups.length > 1 ? [tab("Alles", result.numbers), ...groups] : []);
}

async function prepare() {
  engine ??= await import("./search-engine.js");
  await engine.openIndex(load);
}

function fail() {
  more.hidden = true;
  tips.hidden = false;
  announce("Zoeken lukt nu niet. Controleer uw internetverbinding en probeer het opnieuw.");
}

/** @type {(query: string) => Promise<void>} */
async function show(query) {
  root.classList.toggle("gh-zoek--open", query !== "");
  try {
    await prepare();
    const asked = engine.splitWords(query).length > 0;
    result = NOTHING;
    if (asked) {
      const index = await engine.openIndex(load);
      result = await engine.search(query, index);
      showTabs(index);
    } else tabs.replaceChildren();
    await showGroup(result.numbers);
    tips.hidden = !asked || result.numbers.length > 0;
    mail.search = new URLSearchParams({ subject: `Vraag over: ${query}` }).toString().replaceAll("+", "%20");
    announce(engine.told(query, result));
  } catch {
    list.replaceChildren();
    tabs.replaceChildren();
    fail();
  }
}

async function showMore() {
  const items = await itemsFrom(list.children.length);
  list.append(...items);
  one(items[0], "a").focus();
}

more.addEventListener("click", () => showMore().catch(fail));
followTyping(one(root, "form"), show, () => prepare().catch(() => {}));
