// Chooses an activity by words of its title. Titles and facts are modules of this site, loaded when they are needed.

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 80;
const MOST_SHOWN = 8;

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

async function load(address) {
  try {
    return (await import(new URL(address, document.baseURI).href)).default;
  } catch {
    return null;
  }
}

/** Return the facts of an activity for letters, with those of its body; null when the register has no such activity. */
export async function loadActivity(id, organen) {
  const found = ID.test(id) && id.length <= LONGEST_ID ? await load(`../verwerkingen/${id}.js`) : null;
  return found && withBody(found, organen);
}

/** Return an activity whose values are complete: what its body shares with others stands in the page. */
export const withBody = (activity, organen) => ({ ...activity, waarden: { ...organen[activity.orgaan], ...activity.waarden } });

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
