// Chooses an activity by words of its title. Loaded when somebody comes to the field; titles when they type.

import { load } from "./activity-facts.js";
import { make, one } from "./dom.js";
import { fold, hasWords, splitWords } from "./fold.js";

const MOST_SHOWN = 8;

/**
 * Make the field of `place` search in the titles; `choose` gets the id of the title that is pressed.
 *
 * @type {(place: HTMLElement, choose: (id: string) => void) => void}
 */
export function searchTitles(place, choose) {
  /** @type {HTMLInputElement} */
  const field = one(place, "input");
  const list = one(place, "ul");
  const status = one(place, "[role=status]");
  /** @type {[id: string, title: string][] | null} */
  let titles = null;
  field.addEventListener("input", async () => {
    titles ??= await load("../verwerkingen.js");
    const asked = splitWords(field.value).length > 0;
    const found = asked ? (titles ?? []).filter(([, title]) => hasWords(fold(title), field.value)) : [];
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map(choice));
    status.textContent = asked ? told(found.length) : "";
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

/** @type {(row: [id: string, title: string]) => HTMLElement} */
function choice([id, title]) {
  const button = make("button", { type: "button", className: "gh-keuze" }, title);
  button.dataset.id = id;
  return make("li", {}, button);
}

/** @type {(number: number) => string} */
function told(number) {
  if (!number) return "Niets gevonden. Probeer een ander woord uit de titel.";
  return number > MOST_SHOWN
    ? `${number} gevonden, u ziet de eerste ${MOST_SHOWN}. Typ een woord erbij.`
    : `${number} gevonden. Kies een titel.`;
}
