// What a field does in which a visitor searches: it follows what is typed, and keeps it in the address.

import { writeAddress } from "./address.js";

const WORD_LIST = "woorden.json";

/** @type {(query: string) => void} */
function remember(query) {
  const address = new URL(location.href);
  address.searchParams.delete("zoek");
  if (query) address.searchParams.set("zoek", query);
  writeAddress(address);
}

/**
 * Show the form, in the place of what stood there for who has no script, and call `show` with what is typed, one search at
 * a time: while it waits for the network, letters gather for the next. `prepare` is called when somebody comes to the field.
 *
 * @type {(form: HTMLFormElement, show: (query: string) => Promise<void>, prepare: () => void) => void}
 */
export function followTyping(form, show, prepare) {
  /** @type {HTMLInputElement} */
  const input = form.zoek;
  const other = /** @type {HTMLElement} */ (form.previousElementSibling);
  let busy = false;

  async function update() {
    remember(input.value.trim());
    if (busy) return;
    busy = true;
    try {
      let query;
      do {
        query = input.value.trim();
        await show(query);
      } while (query !== input.value.trim());
    } finally {
      busy = false;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  input.addEventListener("input", update);
  input.addEventListener("focus", prepare, { once: true });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    input.value = "";
    update();
  });
  other.hidden = true;
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("zoek") ?? "";
  if (input.value) update();
}

/**
 * Return a function that gets a file of the index in a folder, and gets none twice.
 *
 * @type {(folder: string) => (name: string) => Promise<any>}
 */
export function loader(folder) {
  /** @type {Record<string, Promise<any>>} */
  const files = {};
  return (name) => {
    // Never a remembered word list with newer shards.
    files[name] ??= fetch(`${folder}${name}`, name === WORD_LIST ? { cache: "no-cache" } : {})
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
    files[name].catch(() => delete files[name]);
    return files[name];
  };
}
