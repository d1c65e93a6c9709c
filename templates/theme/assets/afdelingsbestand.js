// Hands out a finished letter of a department: copied, printed, as text or as a Word file. Loaded when asked for.
// Each way is named after its button and gets the filled blocks, the name of a file, the letter on the page, and how to tell.

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function kopieer({ blokken, paper, say }) {
  try {
    await navigator.clipboard.writeText(plainText(blokken));
    say("De brief is gekopieerd.");
  } catch {
    getSelection().selectAllChildren(paper);
    say("Kopiëren lukt hier niet vanzelf. De brief is geselecteerd: druk op Ctrl+C.");
  }
}

const onPaper = () => print();
export { onPaper as print };

export function tekst(known) {
  save(known, `${plainText(known.blokken)}\n`, "txt", "text/plain;charset=utf-8");
}

export async function word(known) {
  save(known, (await import("./docx.js")).docx(forWord(known.blokken)), "docx", WORD);
}

/** Return the letter as plain text. */
export function plainText(blocks) {
  const said = { titel: (line) => `Onderwerp: ${line}`, kop: (line) => line.toUpperCase(), tussenkop: (line) => `${line}:`, lijst: (line) => `- ${line}`, alinea: (line) => line };
  return blocks.map(({ soort, regels }) => regels.map(said[soort]).join("\n")).join("\n\n");
}

// The letter for `docx.js`, which knows the title as the first heading.
function forWord(blocks) {
  const regels = blocks.map(({ soort, regels }) => ({ soort: soort in { titel: 1, tussenkop: 1 } ? "kop" : soort, regels }));
  return { titel: blocks.find(({ soort }) => soort === "titel").regels[0], regels };
}

function save({ name, say }, content, ending, type) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([content], { type })), download: `${name}.${ending}` });
  link.click();
  URL.revokeObjectURL(link.href);
  say("De brief staat bij uw downloads.");
}
