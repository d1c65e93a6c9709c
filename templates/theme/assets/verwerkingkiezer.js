// Chooses an activity by words of its title. Loaded when somebody comes to the field; titles when they type.

import { load } from "./verwerkingfeiten.js";

const MOST_SHOWN = 8;

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Make the field of `place` search in the titles; `choose` gets the id of the title that is pressed. */
export function searchTitles(place, choose) {
  const field = place.querySelector("input");
  const list = place.querySelector("ul");
  const status = place.querySelector("[role=status]");
  let titles;
  field.addEventListener("input", async () => {
    titles ??= await load("../verwerkingen.js");
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    const found = words.length ? (titles ?? []).filter(([, title]) => words.every((word) => plain(title).includes(word))) : [];
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map(choice));
    status.textContent = words.length ? told(found.length) : "";
  });
  list.addEventListener("click", ({ target }) => {
    if (!target.dataset.id) return;
    field.value = "";
    field.focus();
    list.replaceChildren();
    status.textContent = `Gekozen: ${target.textContent}.`;
    choose(target.dataset.id);
  });
  if (field.value) field.dispatchEvent(new Event("input")); // typed before this was loaded
}

function choice([id, title]) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "gh-keuze";
  button.dataset.id = id;
  button.textContent = title;
  item.append(button);
  return item;
}

function told(number) {
  if (!number) return "Niets gevonden. Probeer een ander woord uit de titel.";
  return number > MOST_SHOWN ? `${number} gevonden, u ziet de eerste ${MOST_SHOWN}. Typ een woord erbij.` : `${number} gevonden. Kies een titel.`;
}
