// The letter as it stands on the page: the server wrote it, the script reads it and writes it filled in.

import { make } from "./dom.js";

/**
 * Return the blocks of the letter.
 *
 * @type {(paper: Element) => Block[]}
 */
export const readPaper = (paper) => [...paper.children].map(readBlock);

/**
 * Put the letter on the page.
 *
 * @type {(paper: Element, letter: FilledBlock[]) => void}
 */
export const writePaper = (paper, letter) => paper.replaceChildren(...letter.map(element));

/** @type {(node: Element) => Block} */
function readBlock(node) {
  const soort = node.matches("ul") ? "lijst" : node.matches("p") ? "alinea" : "kop";
  const regels = soort === "lijst" ? [...node.children].map(readLine) : [{ ...readLine(node), als: "" }];
  return { soort, als: condition(node), per: "", regels };
}

/** @type {(node: Element) => string} */
function condition(node) {
  return node.getAttribute("data-als") ?? "";
}

/** @type {(node: Element) => Line} */
function readLine(node) {
  const delen = [...node.childNodes].map((child) => ({
    slot: child instanceof HTMLElement ? child.dataset.plek : "",
    tekst: child.textContent ?? "",
  }));
  return { als: condition(node), per: "", delen };
}

/** @type {(block: FilledBlock) => HTMLElement} */
function element({ soort, regels }) {
  if (soort === "lijst") return make("ul", {}, ...regels.map((line) => make("li", {}, line)));
  return make(soort === "alinea" ? "p" : "h3", {}, regels[0]);
}
