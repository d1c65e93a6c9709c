// Hands out a finished letter of a department: copied, printed, as text or as a Word file. Loaded when asked for.
// Each way is named after its button and gets the filled blocks, what a file is named after, the letter on the page, and how to tell.

import { load } from "./activity-facts.js";
import { download } from "./dom.js";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SAVED = "De brief staat bij uw downloads.";

/** @type {Record<string, (letter: Finished) => unknown>} */
export const waysOut = {
  async kopieer({ blokken, paper, say }) {
    try {
      await navigator.clipboard.writeText(plainText(blokken));
      say("De brief is gekopieerd.");
    } catch {
      getSelection()?.selectAllChildren(paper);
      say("Kopiëren lukt hier niet vanzelf. De brief is geselecteerd: druk op Ctrl+C.");
    }
  },
  print: () => print(),
  tekst({ blokken, say, ...about }) {
    download(`${plainText(blokken)}\n`, `${fileName(about)}.txt`, "text/plain;charset=utf-8");
    say(SAVED);
  },
  async word({ blokken, say, ...about }) {
    const { docx } = await import("./docx.js");
    download(
      docx({ ...forWord(blokken), stijl: await load("../huisstijl.js") ?? {} }),
      `${fileName(about)}.docx`,
      WORD,
    );
    say(SAVED);
  },
};

/**
 * A file is found again by its case, or what it is about, and its day.
 *
 * @type {(known: Pick<Finished, "letter" | "velden" | "about" | "today">) => string}
 */
function fileName({ letter, velden: { kenmerk = "", datum }, about, today }) {
  const reference = kenmerk.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return [letter, reference || about, datum || today].filter(Boolean).join("-");
}

/** @type {Record<string, (line: string) => string>} */
const AS_TEXT = {
  titel: (line) => `Onderwerp: ${line}`,
  kop: (line) => line.toUpperCase(),
  tussenkop: (line) => `${line}:`,
  lijst: (line) => `- ${line}`,
  alinea: (line) => line,
};

/**
 * Return the letter as plain text.
 *
 * @type {(blocks: FilledBlock[]) => string}
 */
export const plainText = (blocks) =>
  blocks.map(({ soort, regels }) => regels.map(AS_TEXT[soort]).join("\n")).join("\n\n");

/**
 * Return the letter for `docx.js`, which knows the title as the first heading.
 *
 * @type {(blocks: FilledBlock[]) => { titel: string; regels: FilledBlock[] }}
 */
function forWord(blocks) {
  const regels = blocks.map(({ soort, regels }) => ({ soort: /titel|tussenkop/.test(soort) ? "kop" : soort, regels }));
  return { titel: blocks.find(({ soort }) => soort === "titel")?.regels[0] ?? "", regels };
}
