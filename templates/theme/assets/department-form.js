// The form of a letter of a department: what was typed, the parts of a decision, and what is wrong at which field.

import { all, make, one } from "./dom.js";

let madeParts = 0;

/** @type {(input: FormField) => boolean} */
const isAsked = (input) => !input.closest("[data-veld][hidden]");
/** @type {(inputs: FormField[]) => Record<string, string>} */
const answers = (inputs) => Object.fromEntries(inputs.filter(isAsked).map(({ name, value }) => [name, value]));
/** @type {(form: HTMLElement) => HTMLElement[]} */
const partsOf = (form) => all(form, "[data-deel]");
/** @type {(node: Node) => HTMLElement} */
const inItem = (node) => make("li", {}, node);

/**
 * Return what was typed, as generator/glashelder/letters/catalogue/request.py holds it; a field that is not asked for is left out.
 *
 * @type {(form: HTMLFormElement, verwerkingen: string[]) => LetterRequest}
 */
export function read(form, verwerkingen) {
  /** @type {FormField[]} */
  const fields = all(form, "[name]");
  return {
    verwerkingen,
    velden: answers(fields.filter((input) => !input.closest("[data-deel]"))),
    delen: partsOf(form).map((part) => answers(all(part, "[name]"))),
  };
}

/**
 * Show the fields that this right asks for, without those of `not`, and in each part those of what is decided.
 *
 * @type {(form: HTMLFormElement, not?: string[]) => void}
 */
export function showAsked(form, not = []) {
  const recht = form.recht?.value;
  for (const place of all(form, "[data-veld]:not([data-deel] *)")) {
    const { veld = "", bijRecht } = place.dataset;
    place.hidden = not.includes(veld) || !(bijRecht?.split(" ").includes(recht) ?? true);
  }
  for (const part of partsOf(form)) {
    /** @type {HTMLSelectElement} */
    const decision = one(part, "[name=besluit]");
    for (const place of all(part, "[data-bij-besluit]")) place.hidden = place.dataset.bijBesluit !== decision.value;
  }
}

/**
 * Add an empty part of a decision, and go there.
 *
 * @type {(form: HTMLFormElement) => void}
 */
export function addPart(form) {
  /** @type {HTMLTemplateElement} */
  const template = one(form, "template");
  const part = /** @type {HTMLElement} */ (one(template.content, "*").cloneNode(true));
  madeParts += 1;
  for (const name of ["id", "for", "aria-describedby"]) {
    for (const element of all(part, `[${name}]`)) {
      element.setAttribute(name, String(element.getAttribute(name)).replaceAll("deel-", `deel-${madeParts}-`));
    }
  }
  one(form, "[data-delen]").append(part);
  number(form);
  one(part, "textarea").focus();
}

/**
 * Take a part away, and go to what is next to it.
 *
 * @type {(form: HTMLFormElement, part: Element | null) => void}
 */
export function removePart(form, part) {
  part?.remove();
  number(form);
  one(form, "[data-doe=deel-erbij]").focus();
}

/** @type {(form: HTMLFormElement) => void} */
function number(form) {
  partsOf(form).forEach((part, at) => (one(part, "legend").textContent = `Onderdeel ${at + 1}`));
}

/**
 * Put the choices of a field in place and keep what was chosen, if it is still there.
 *
 * @type {(select: HTMLSelectElement, choices: [code: string, words: string][]) => void}
 */
export function setChoices(select, choices) {
  const before = select.value;
  select.replaceChildren(new Option("Kies", ""), ...choices.map(([code, words]) => new Option(words, code)));
  select.value = choices.some(([code]) => code === before) ? before : "";
}

/**
 * Return the button of a chosen activity; pressing it takes the activity away.
 *
 * @type {(id: string, titel: string) => HTMLElement}
 */
export function chosenButton(id, titel) {
  const button = make("button", { type: "button", className: "gh-keuze" }, titel);
  Object.assign(button.dataset, { doe: "weg", id });
  button.setAttribute("aria-label", `Haal weg: ${titel}`);
  return inItem(button);
}
