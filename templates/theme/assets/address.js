// Keeps what a visitor searches in the address, so that it can be mailed, and is there again on the way back.

const MOST = 20; // WebKit refuses after a hundred in ten seconds, and older ones in thirty
const SPAN = 10_000;
const REST = 400;

/** @type {number[]} */
let written = [];
/** @type {number | undefined} */
let rest;

/**
 * Write the address of the page: at once, or when typing rests if there were many.
 *
 * @type {(address: string | URL) => void}
 */
export function writeAddress(address) {
  clearTimeout(rest);
  written = written.filter((at) => at > Date.now() - SPAN);
  if (written.length >= MOST) {
    rest = setTimeout(() => writeAddress(address), REST);
    return;
  }
  written.push(Date.now());
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // What was searched is shown all the same; only the address stays behind.
  }
}
