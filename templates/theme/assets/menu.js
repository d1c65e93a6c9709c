// Opens and closes the menu on narrow screens. Without script the menu is simply open.
const knop = document.querySelector(".gh-kop__knop");
const menu = document.getElementById("menu");

function zet(open) {
  knop.setAttribute("aria-expanded", String(open));
  menu.dataset.open = String(open);
}

knop.hidden = false;
zet(false);
knop.addEventListener("click", () => zet(knop.getAttribute("aria-expanded") === "false"));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && knop.getAttribute("aria-expanded") === "true") {
    zet(false);
    knop.focus();
  }
});
