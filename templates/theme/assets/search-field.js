// Shows the search field of the header in the place of the link to a list, and leads to the page of the search: the policy
// of the site sends no forms. The beginning of the index is fetched when a visitor comes to the field, where that is allowed.

const place = /** @type {HTMLElement} */ (document.querySelector(".gh-zoekveld"));
const link = /** @type {HTMLAnchorElement} */ (place.querySelector("a"));
const form = /** @type {HTMLFormElement} */ (place.querySelector("form"));
const { zoekpagina, woorden } = place.dataset;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const there = new URL(zoekpagina ?? "", location.href);
  there.searchParams.set("zoek", form.zoek.value);
  location.assign(there);
});
if (woorden) form.zoek.addEventListener("focus", () => fetch(woorden).catch(() => {}), { once: true });
link.hidden = true;
form.hidden = false;
