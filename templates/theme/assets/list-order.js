// Puts the rows of a list in another order. Each row says its place in `data-orde`; the names sort as Dutch does.

import { all, one } from "./dom.js";

const dutch = new Intl.Collator("nl");

/** @type {Record<string, (one: HTMLElement, other: HTMLElement) => number>} */
const orders = {
  op: (row, other) => compare(row, other),
  af: (row, other) => compare(other, row),
  naam: byName,
};

/** @type {(row: HTMLElement, other: HTMLElement) => number} */
function byName(row, other) {
  return dutch.compare(one(row, "a").textContent ?? "", one(other, "a").textContent ?? "");
}

/** @type {(row: HTMLElement, other: HTMLElement) => number} */
function compare(row, other) {
  const [mine, theirs] = [row, other].map(({ dataset }) => (dataset.orde === "inf" ? Infinity : Number(dataset.orde)));
  return mine === theirs ? byName(row, other) : mine - theirs;
}

for (const field of /** @type {HTMLSelectElement[]} */ (all(document, "[data-orde-van]"))) {
  const list = one(document, `${field.dataset.ordeVan} > ul`);
  field.addEventListener("change", () => list.append(...all(list, ":scope > li").sort(orders[field.value])));
  field.disabled = false;
}
