// What each row of a list is filtered and sorted by. It comes from this site when somebody filters or sorts, once, and
// then stands in the `data-` attributes of the rows.

import { all, one } from "./dom.js";

/** @type {WeakMap<HTMLElement, Promise<void>>} */
const described = new WeakMap();

/**
 * See to it that the rows of a list say what they are; `data-kenmerken` of the list names the module that knows.
 *
 * @type {(list: HTMLElement) => Promise<void>}
 */
export function describeRows(list) {
  const address = list.dataset.kenmerken;
  if (!address) return Promise.resolve();
  const known = described.get(list) ?? describe(list, address);
  described.set(list, known);
  return known;
}

/** @type {(row: HTMLElement) => string} */
const idOf = (row) => one(row, "a").getAttribute("href")?.split("/").at(-2) ?? "";

/** @type {(list: HTMLElement, address: string) => Promise<void>} */
async function describe(list, address) {
  try {
    const { namen, rijen } = (await import(new URL(address, document.baseURI).href)).default;
    for (const row of all(list, ":scope > li")) {
      for (const [at, name] of namen.entries()) row.dataset[name] = rijen[idOf(row)][at];
    }
  } catch {
    described.delete(list); // the network may be back at the next try
  }
}
