// The questions of a letter of a resident: which are asked, what was answered, and what is wrong at which.

import { all, one } from "./dom.js";
import { isDay } from "./deadlines.js";

/** @type {(root: ParentNode) => HTMLElement[]} */
export const questions = (root) => all(root, "[data-veld]:not([hidden], [data-veld=orgaan])");
/** @type {(question: HTMLElement) => FormField[]} */
export const inputs = (question) => all(question, "input, textarea");
/** @type {(question: HTMLElement) => FormField | undefined} */
const answered = (question) =>
  inputs(question).find((input) => !/radio|checkbox/.test(input.type) || /** @type {any} */ (input).checked);

/**
 * Return each answer: the name of its field, the kind of field, and its value; "" is no answer.
 *
 * @type {(form: ParentNode) => ResidentKnown["typed"]}
 */
export const answersOf = (form) =>
  questions(form).map((question) => {
    const [{ name, type }] = inputs(question);
    return [name, type, answered(question)?.value ?? ""];
  });

/**
 * Return what is wrong with an answer; "" when it is right. `isCounted` tells whether a term was found from a day.
 *
 * @type {(question: HTMLElement, known: { today: Day; naar: string; isCounted: boolean }) => string}
 */
export function faultOf(question, { today, naar, isCounted }) {
  const { veld, fout = "" } = question.dataset;
  const { type = "", value = "", dataset } = answered(question) ?? {};
  if (type === "radio") return dataset?.fout ?? "";
  if (type === "date") {
    if (!isDay(value) || value > today) return fout;
    return isCounted ? "" : "Kijk deze dag na."; // on that day there was no term yet
  }
  const typed = naar === "bezwaar" && veld === "adres" ? value.replace(/\S*@\S*/g, "") : value; // Awb art. 6:5 asks the address
  return typed.trim() ? "" : fout;
}

/**
 * Say at a question what is wrong, or take that away.
 *
 * @type {(question: HTMLElement, text: string) => void}
 */
export function showFault(question, text) {
  const place = question.querySelector(".gh-brief__fout");
  if (!place) return;
  place.textContent = text;
  const marked = question.matches("fieldset") ? question : one(question, "input, textarea");
  marked.setAttribute("aria-invalid", String(Boolean(text)));
}

/**
 * Answer questions by the names of their fields; what a question does not offer is left out.
 *
 * @type {(form: ParentNode, given: Record<string, string>) => void}
 */
export function answer(form, given) {
  for (const input of /** @type {HTMLInputElement[]} */ (all(form, "input, textarea"))) {
    const text = given[input.name];
    if (text === undefined || (input.type === "date" && text && !isDay(text))) continue;
    if (/radio|checkbox/.test(input.type)) input.checked = input.value === text;
    else input.value = text;
  }
}
