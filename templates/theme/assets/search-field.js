// Puts a field where the link to the search stands, and leads to the search on the front page: the policy of the site
// sends no forms, and nothing is fetched here.

const link = /** @type {HTMLAnchorElement} */ (document.querySelector(".gh-menu__zoek a"));
const form = /** @type {HTMLFormElement} */ (link.nextElementSibling);

link.hidden = true;
form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const there = new URL(link.href);
  there.searchParams.set("zoek", form.zoek.value);
  location.assign(there);
});
