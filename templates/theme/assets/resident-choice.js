// The choice of letters: for an activity only those that its legal basis and its law give.

import { activityOfAddress } from "./resident-activity.js";

const page = /** @type {HTMLElement} */ (document.querySelector(".gh-brieven"));
/** @type {(selector: string) => HTMLElement} */
const find = (selector) => /** @type {HTMLElement} */ (page.querySelector(selector));
/** @type {(selector: string) => NodeListOf<HTMLElement>} */
const findAll = (selector) => page.querySelectorAll(selector);
const activity = await activityOfAddress();

if (activity === undefined) find("[data-onbekend]").hidden = false;
if (activity) {
  find("[data-plek=activiteit]").textContent = activity.titel;
  find("[data-activiteit]").hidden = false;
  for (const law of findAll("[data-regime]")) law.hidden = law.dataset.regime !== activity.regime;
  for (const item of findAll("[data-brief]")) item.hidden = !activity.brieven.includes(item.dataset.brief ?? "");
  if (activity.opdrachtgevers) {
    for (const item of findAll("[data-alleen-overheid]")) item.hidden = true;
  }
  for (const link of findAll(".gh-brief__keuze a")) {
    /** @type {HTMLAnchorElement} */ (link).search = `?verwerking=${activity.id}`;
  }
}
page.dataset.klaar = "";
