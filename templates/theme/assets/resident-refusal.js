// Says that a letter cannot be made about an activity, and leads to those that can. Loaded when that is so.

import { one } from "./dom.js";

/**
 * Tell it in the place of the form; `isWithheld`: because nobody knows whether who decides is a public body.
 *
 * @type {(page: HTMLElement, activity: ResidentActivity, isWithheld: boolean) => void}
 */
export function refuse(page, { id, opdrachtgevers }, isWithheld) {
  const told = one(page, "[data-geldt-niet]");
  const who = told.querySelector("[data-plek=orgaan]");
  if (who) who.textContent = opdrachtgevers?.map(([name]) => name).join(", ") ?? "";
  /** @type {HTMLAnchorElement} */
  const others = one(page, "[data-keuze]");
  others.search = `?verwerking=${id}`;
  told.hidden = false;
  one(page, "[data-activiteit]").hidden = isWithheld;
  one(page, "[data-werk]").hidden = true;
  page.dataset.klaar = "";
}
