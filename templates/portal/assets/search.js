// The search over the registers of several organisations, shown on the front page of the portal. It reads the index of
// each site where it stands. Nothing is fetched before the visitor wants to search.

import { all, make, one } from "./dom.js";
import { announcer } from "./announcer.js";
import { followTyping, loader } from "./search-typing.js";

/** @typedef {{ name: string, home: string, load: (name: string) => Promise<any> }} Place */
/** @typedef {{ place: Place, result: SearchResult, texts: FoundText[] }} Found */

const SHOWN = 3; // of each organisation; its own search shows all

const root = one(document, ".gh-zoek");
const list = one(root, "[data-resultaten]");
/** The engine of the search, which comes when somebody wants to search. @type {typeof import("./search-engine.js")} */
let engine;
const announce = announcer(one(root, "[role=status]"));

const places = all(document, "[data-register]").map((card) => {
  /** @type {HTMLAnchorElement} */
  const link = one(card, "a");
  return { name: link.textContent ?? "", home: link.href, load: loader(`${card.dataset.register}zoeken/`) };
});

/** @type {(place: Place, query: string) => Promise<Found>} */
async function find(place, query) {
  const index = await engine.openIndex(place.load);
  const result = await engine.search(query, index);
  const texts = await Promise.all(result.numbers.slice(0, SHOWN).map(index.text));
  return { place, result, texts };
}

/** @type {(found: Found, query: string) => HTMLElement} */
function group({ place, result, texts }, query) {
  const items = texts.map(([address, title, kind, summary]) =>
    make(
      "li",
      { className: "gh-zoek__treffer" },
      make("a", { className: "gh-zoek__titel", href: place.home + address }, title),
      " ",
      make("span", { className: "gh-zoek__soort" }, kind),
      make("p", { className: "gh-zoek__tekst" }, summary),
    )
  );
  const every = `${place.home}?zoek=${encodeURIComponent(query)}#zoeken`;
  const more = result.numbers.length > SHOWN
    ? [make("p", {}, make("a", { href: every }, `Alle ${result.numbers.length} resultaten bij ${place.name}`))]
    : [];
  return make(
    "section",
    {},
    make("h2", {}, place.name),
    make("ol", { className: "gh-zoek__lijst", role: "list" }, ...items),
    ...more,
  );
}

/** @type {(found: Found[], failed: string[], query: string) => string} */
function sentence(found, failed, query) {
  const count = found.reduce((sum, { result }) => sum + result.numbers.length, 0);
  const amount = count === 1 ? "1 resultaat" : `${count} resultaten`;
  const how = found.every(({ result }) => result.allWords) ? "voor" : "met een deel van de woorden van";
  const where = found.map(({ place }) => place.name).join(", ");
  const told = count ? `${amount} ${how} '${query}', bij: ${where}.` : `Geen resultaten voor '${query}'.`;
  return failed.length ? `${told} Zoeken lukt nu niet bij: ${failed.join(", ")}.` : told;
}

/** @type {(query: string) => Promise<void>} */
async function show(query) {
  root.classList.toggle("gh-zoek--open", query !== "");
  try {
    await prepare();
  } catch {
    announce("Zoeken lukt nu niet. Controleer uw internetverbinding en probeer het opnieuw.");
    return;
  }
  if (!engine.splitWords(query).length) {
    list.replaceChildren();
    announce(query ? "Typ ten minste twee letters." : "");
    return;
  }
  const asked = await Promise.allSettled(places.map((place) => find(place, query)));
  const answered = asked.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  const failed = places.filter((_, at) => asked[at].status === "rejected").map(({ name }) => name);
  const hasAll = answered.some(({ result }) => result.allWords && result.numbers.length);
  const found = answered.filter(({ result }) => result.numbers.length && (result.allWords || !hasAll));
  list.replaceChildren(...found.map((one) => group(one, query)));
  announce(sentence(found, failed, query));
}

async function prepare() {
  engine ??= await import("./search-engine.js");
  for (const { load } of places) engine.openIndex(load).catch(() => {});
}

followTyping(one(root, "form"), show, () => prepare().catch(() => {}));
