// Reads a page short or in full: one button unfolds all that folds. An address with #uitgebreid begins in full; nothing is kept.

const button = /** @type {HTMLButtonElement} */ (document.querySelector(".gh-niveau"));
const folded = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("article details"));
const labels = { false: button.textContent, true: "Lees het kort" };

/** @type {(full: boolean) => void} */
function show(full) {
  for (const part of folded) part.open = full;
  button.setAttribute("aria-pressed", String(full));
  button.textContent = labels[`${full}`];
}

button.addEventListener("click", () => show(button.getAttribute("aria-pressed") !== "true"));
if (location.hash === "#uitgebreid") show(true);
