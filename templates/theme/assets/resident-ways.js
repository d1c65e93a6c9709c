// Hands out a finished letter of a resident: shared, mailed, printed, copied or as a file. Loaded when a letter is made.

import { all, download, one } from "./dom.js";

const LONGEST_MAILTO = 1900; // some mail programs cut off longer addresses
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SAVED = "De brief staat bij uw downloads.";

/**
 * Return the address that opens a mail with the letter in it. RFC 6068 lets these characters stand as they are.
 *
 * @type {(letter: Pick<FinishedRequest, "email" | "title" | "mail">) => string}
 */
export const mailto = ({ email, title, mail }) => `mailto:${email}?subject=${encoded(title)}&body=${encoded(mail)}`;
/** @type {(text: string) => string} */
const encoded = (text) =>
  encodeURIComponent(text.replaceAll("\n", "\r\n")).replace(/%(?:2C|3A|3B|40)/g, decodeURIComponent);

/**
 * Put the best way on the button that stands first, and leave the others under it.
 *
 * @type {(letter: FinishedRequest) => void}
 */
export function offer(letter) {
  const { page, email } = letter;
  const way = bestWay(letter);
  const isMailable = canMail(letter);
  /** @type {HTMLAnchorElement} */
  const mail = one(page, "[data-doe=mail]");
  mail.href = mailto(letter);
  one(page, "[data-verstuur]").textContent = WORDS[way];
  mail.hidden = !isMailable || way === "mail";
  one(page, "[data-doe=print]").hidden = way === "print";
  one(page, "[data-te-lang]").hidden = !email || isMailable;
}

const WORDS = { deel: "Verstuur uw brief", mail: "Verstuur per e-mail", print: "Print uw brief" };
/** @type {(letter: FinishedRequest) => boolean} */
const canMail = (letter) => Boolean(letter.email) && mailto(letter).length <= LONGEST_MAILTO;
/** @type {(letter: FinishedRequest) => "deel" | "mail" | "print"} */
const bestWay = (letter) => "share" in navigator ? "deel" : canMail(letter) ? "mail" : "print";

/** @type {(letter: FinishedRequest) => Promise<boolean>} */
async function share({ title, text, say }) {
  try {
    await navigator.share({ title, text });
    return true;
  } catch (error) {
    if (/** @type {Error} */ (error).name !== "AbortError") {
      say("Delen lukt hier niet. Kies hieronder een andere manier.");
    }
    return false; // or the visitor thought better of it
  }
}

/**
 * Tell until when to wait, and lead to what may come after: days stand in the fragment of an address, which a browser
 * sends to nobody.
 *
 * @type {(letter: FinishedRequest) => void}
 */
export function tellSent({ page, activity, said: { gevraagd = "", ontvangen = "", verlengd } }) {
  const days = new URLSearchParams({ gevraagd, ontvangen, ...(verlengd && { verlengd }) });
  for (const link of /** @type {HTMLAnchorElement[]} */ (all(page, "[data-daarna]"))) {
    link.hash = String(days);
    if (activity) link.search = `?verwerking=${activity.id}`;
  }
  for (const place of all(page, "[data-verstuurd]")) place.hidden = false;
  for (const place of all(page, "[data-overheid]")) place.hidden = Boolean(activity?.opdrachtgevers);
}

/**
 * Each way is named after its button; one that returns false did not hand out the letter.
 *
 * @type {Record<string, (letter: FinishedRequest) => unknown>}
 */
export const ways = {
  verstuur(letter) {
    const way = bestWay(letter);
    if (way === "deel") return share(letter);
    if (way === "mail") one(letter.page, "[data-doe=mail]").click();
    else print();
    return way !== "mail"; // that press tells for itself
  },
  mail: () => true,
  print: () => print(),
  async kopieer({ text, page, say }) {
    try {
      await navigator.clipboard.writeText(text);
      say("De brief is gekopieerd.");
    } catch {
      getSelection()?.selectAllChildren(one(page, "[data-brief]"));
      say(
        "Kopiëren lukt niet vanzelf. De brief is geselecteerd: druk op Ctrl+C, of houd de tekst ingedrukt.",
      );
    }
  },
  tekst({ text, name, say }) {
    download(`${text}\n`, `${name}.txt`, "text/plain;charset=utf-8");
    say(SAVED);
  },
  async word({ title, blocks, name, say }) {
    download((await import("./docx.js")).docx({ titel: title, regels: blocks }), `${name}.docx`, WORD);
    say(SAVED);
  },
  async agenda({ page, clock, today, name, say }) {
    const { titel = "", dag = "", tekst = "" } = clock ?? {};
    const daarna = /** @type {HTMLAnchorElement | null} */ (page.querySelector("[data-daarna][href*='#']"))?.href;
    const uitleg = daarna ? `${tekst}\n\nKreeg u geen antwoord? Maak dan een herinnering: ${daarna}` : tekst;
    const { calendarFile } = await import("./calendar-file.js");
    download(calendarFile({ titel, dag, uitleg, vandaag: today }), `${name}.ics`, "text/calendar");
    say("De dag staat bij uw downloads. Open het bestand om hem in uw agenda te zetten.");
  },
};
