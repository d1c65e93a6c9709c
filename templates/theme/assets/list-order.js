// Puts the rows of a list in another order: by name, or by what each row says in a `data-` attribute ("gewijzigd af").

import { all, one } from "./dom.js";
import { describeRows } from "./row-facts.js";

const dutch = new Intl.Collator("nl", { numeric: true });

/** @type {(row: HTMLElement) => string} */
const name = (row) => one(row, "a").textContent ?? "";

/** @type {(order: string) => (row: HTMLElement, other: HTMLElement) => number} */
function comparing(order) {
  const [key, direction] = order.split(" ");
  const sign = direction === "af" ? -1 : 1;
  return (row, other) =>
    sign * dutch.compare(row.dataset[key] ?? "", other.dataset[key] ?? "") || dutch.compare(name(row), name(other));
}

/** @type {(list: HTMLElement, order: string) => Promise<void>} */
async function sort(list, order) {
  await describeRows(list);
  list.append(...all(list, ":scope > li").sort(comparing(order)));
}

for (const field of /** @type {HTMLSelectElement[]} */ (all(document, "[data-orde-van]"))) {
  const list = one(document, field.dataset.ordeVan ?? "");
  field.addEventListener("change", () => list && sort(list, field.value));
}
