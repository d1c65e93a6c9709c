// Shows the search field of the header in the place of the link to a list, and leads to the page of the search: the policy
// of the site sends no forms. The beginning of the index is fetched when a visitor comes to the field, where that is allowed.

const place = /** @type {HTMLElement} */ (document.querySelector(".gh-zoekveld"));
const [link, form] = /** @type {[HTMLElement, HTMLFormElement]} */ ([...place.children]);
const { zoekpagina, woorden } = place.dataset;

form.onsubmit = () => {
  const query = `?${new URLSearchParams({ zoek: form.zoek.value })}`;
  location.assign(`${zoekpagina}`.replace(/#|$/, (at) => query + at));
  return false;
};
if (woorden) form.zoek.onfocus = () => fetch(woorden).catch(() => {});
link.hidden = true;
form.hidden = false;
