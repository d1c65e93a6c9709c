// The choice of letters: for an activity only those that its legal basis and its law give.

import { activityOfAddress } from "./brief-verwerking.js";

const page = document.querySelector(".gh-brieven");
const activity = await activityOfAddress();

if (activity === undefined) page.querySelector("[data-onbekend]").hidden = false;
if (activity) {
  page.querySelector("[data-plek=activiteit]").textContent = activity.titel;
  page.querySelector("[data-activiteit]").hidden = false;
  for (const law of page.querySelectorAll("[data-regime]")) law.hidden = law.dataset.regime !== activity.regime;
  for (const item of page.querySelectorAll("[data-brief]")) item.hidden = !activity.brieven.includes(item.dataset.brief);
  if (activity.opdrachtgever !== undefined) for (const item of page.querySelectorAll("[data-alleen-overheid]")) item.hidden = true;
  for (const link of page.querySelectorAll(".gh-brief__keuze a")) link.search = `?verwerking=${activity.id}`;
}
