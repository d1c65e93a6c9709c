// Chooses an activity by what it is about, as the search of the site finds it. Loaded when somebody comes to the field; the
// words of the activities when they type.

import { load } from "./activity-facts.js";
import { make, one } from "./dom.js";
import { rowFinder } from "./search-rows.js";
import { told } from "./search-text.js";

const MOST_SHOWN = 8;

/**
 * Make the field of `place` search in the activities; `choose` gets the id of the title that is pressed.
 *
 * @type {(place: HTMLElement, choose: (id: string) => void) => void}
 */
export function searchTitles(place, choose) {
  /** @type {HTMLInputElement} */
  const field = one(place, "input");
  const list = one(place, "ul");
  const status = one(place, "[role=status]");
  /** @type {Promise<any> | undefined} */
  let rows;
  field.addEventListener("input", async () => {
    rows ??= load("../../../zoeken/verwerkingen.js");
    const known = await rows;
    const query = field.value.trim();
    if (!known) return void (rows = undefined);
    const { ids, result } = await rowFinder(known)(query);
    if (query !== field.value.trim()) return;
    const titles = new Map(known.rijen);
    list.replaceChildren(...ids.slice(0, MOST_SHOWN).map((id) => choice(id, titles.get(id))));
    status.textContent = said(query, result);
  });
  list.addEventListener("click", ({ target }) => {
    const { dataset: { id }, textContent } = /** @type {HTMLElement} */ (target);
    if (!id) return;
    field.value = "";
    field.focus();
    list.replaceChildren();
    status.textContent = `Gekozen: ${textContent}.`;
    choose(id);
  });
  if (field.value) field.dispatchEvent(new Event("input")); // typed before this was loaded
}

/** @type {(id: string, title: string) => HTMLElement} */
function choice(id, title) {
  const button = make("button", { type: "button", className: "gh-keuze" }, title);
  button.dataset.id = id;
  return make("li", {}, button);
}

/** @type {(query: string, result: SearchResult) => string} */
function said(query, result) {
  const sentence = told(query, result, ["verwerking", "verwerkingen"]);
  if (!sentence) return "";
  if (!result.numbers.length) return `${sentence} Niets gevonden: probeer een ander woord.`;
  const next = result.numbers.length > MOST_SHOWN
    ? `U ziet de eerste ${MOST_SHOWN}. Typ een woord erbij.`
    : "Kies er een.";
  return `${sentence} ${next}`;
}
