// Says in words what changed on a page, without a word for every letter typed.

/**
 * Return a function that says something in a live region, when typing rests.
 *
 * @type {(status: HTMLElement) => (text: string) => void}
 */
export function announcer(status) {
  /** @type {number | undefined} */
  let waiting;
  return (text) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (status.textContent = text), 300);
  };
}
