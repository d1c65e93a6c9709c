// Opens and closes the menu on narrow screens. Without script its link leads to the menu, which then opens, too.

const link = /** @type {HTMLAnchorElement} */ (document.querySelector(".gh-kop__knop"));
const menu = /** @type {HTMLElement} */ (document.getElementById("menu"));
const button = document.createElement("button");

const isOpen = () => button.getAttribute("aria-expanded") === "true";

/** @type {(open: boolean) => void} */
function set(open) {
  button.setAttribute("aria-expanded", String(open));
  menu.dataset.open = String(open);
}

button.type = "button";
button.className = link.className;
button.setAttribute("aria-controls", "menu");
button.append(...link.childNodes);
link.replaceWith(button);
set(false);
button.addEventListener("click", () => set(!isOpen()));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isOpen()) {
    set(false);
    button.focus();
  }
});
