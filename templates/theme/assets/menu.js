// Opens and closes the menu on narrow screens. Without script the menu is simply open.

const button = /** @type {HTMLButtonElement} */ (document.querySelector(".gh-kop__knop"));
const menu = /** @type {HTMLElement} */ (document.getElementById("menu"));

const isOpen = () => button.getAttribute("aria-expanded") === "true";

/** @type {(open: boolean) => void} */
function set(open) {
  button.setAttribute("aria-expanded", String(open));
  menu.dataset.open = String(open);
}

button.hidden = false;
set(false);
button.addEventListener("click", () => set(!isOpen()));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isOpen()) {
    set(false);
    button.focus();
  }
});
