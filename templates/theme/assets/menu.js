// Opens and closes the menu on narrow screens. Without script its link leads to the menu, which then opens, too.

const link = /** @type {HTMLAnchorElement} */ (document.querySelector(".gh-kop__knop"));
const menu = /** @type {HTMLElement} */ (document.getElementById("menu"));
const button = document.createElement("button");

let isOpen = false;

/** @type {(open: boolean) => void} */
function set(open) {
  isOpen = open;
  button.setAttribute("aria-expanded", menu.dataset.open = String(open));
}

button.className = link.className;
button.setAttribute("aria-controls", "menu");
button.append(...link.childNodes);
link.replaceWith(button);
set(false);
button.onclick = () => set(!isOpen);
addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && isOpen) {
    set(false);
    button.focus();
  }
});
