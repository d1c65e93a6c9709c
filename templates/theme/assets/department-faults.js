// What is wrong with a letter of a department, at which field. Loaded when somebody begins to fill in.

import { all, make, one } from "./dom.js";

/**
 * Say at each field what is wrong, and return each fault with its field; a field that is not asked for has none.
 *
 * @type {(form: HTMLFormElement, faults: Fault[]) => PlacedFault[]}
 */
export function showFaults(form, faults) {
  for (const place of all(form, "[data-veld]")) say(place, "");
  const shown = faults.map((fault) => placed(fault, placeOf(form, fault.veld))).filter(({ place }) => !place.hidden);
  for (const { place, tekst, mag } of shown.toReversed()) say(place, mag ? `Let op. ${tekst}` : tekst, !mag);
  return shown.sort((a, b) => inOrder(a.place, b.place));
}

/** @type {(a: Node, b: Node) => number} */
const inOrder = (a, b) => a === b ? 0 : a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** @type {(fault: Fault, place: HTMLElement) => PlacedFault} */
function placed(fault, place) {
  const naam = nameOf(place);
  /** @type {FormField} */
  const input = one(place, "input, select, textarea, button");
  const tekst = fault.regel === "brief-invulveld-leeg" ? missing(naam, input) : fault.tekst;
  return { ...fault, tekst, place, naam, input };
}

/** @type {(naam: string, input: HTMLElement) => string} */
function missing(naam, input) {
  if (naam.endsWith("?")) return `Geef antwoord: ${naam}`;
  return input.matches("select") ? `Kies bij '${naam}'.` : `Vul '${naam}' in.`;
}

/**
 * Return a fault as a line that leads to its field.
 *
 * @type {(fault: PlacedFault) => HTMLElement}
 */
export function toField({ naam, tekst, input }) {
  const text = tekst.includes(naam) ? tekst : naam.endsWith("?") ? `${naam} ${tekst}` : `${naam}: ${tekst}`;
  const link = make("a", { href: `#${input.id}` }, text);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    input.focus();
  });
  return make("li", {}, link);
}

/** @type {(form: HTMLFormElement, veld: string) => HTMLElement} */
function placeOf(form, veld) {
  const [name, at, field] = veld.split(".");
  return field
    ? one(all(form, "[data-deel]")[Number(at)], `[data-veld=${field}]`)
    : one(form, `[data-veld=${name}]:not([data-deel] *)`);
}

/** @type {(place: HTMLElement) => string} */
function nameOf(place) {
  const part = place.closest("[data-deel]");
  const name = String(one(place, "label, h3").firstChild?.textContent).replace("(niet verplicht)", "").trim();
  return [part && one(part, "legend").textContent, name].filter(Boolean).join(", ");
}

/** @type {(place: HTMLElement, text: string, isWrong?: boolean) => void} */
function say(place, text, isWrong = false) {
  one(place, ".gh-brief__fout").textContent = text;
  if (!place.matches("[role=group]")) {
    one(place, "input, select, textarea").setAttribute("aria-invalid", String(isWrong));
  }
}
