// One screen at a time. Each has an address of its own (#stap-2), so that the button back of a browser goes one back.

import { one } from "./dom.js";

/**
 * Show the first step, and from then on the one that the address names; return what goes to a step.
 *
 * `firstWrong` returns the first step before this one whose answers are not right, or this one; `arrive` hears where.
 *
 * @type {(steps: HTMLElement[], firstWrong: (at: number) => number, arrive: (at: number) => void) => (at: number) => void}
 */
export function walk(steps, firstWrong, arrive) {
  const address = () => Math.min(Number(/^#stap-([1-9])$/.exec(location.hash)?.[1] ?? 1), steps.length) - 1;
  let shown = 0;

  function show() {
    const asked = address();
    const at = firstWrong(asked);
    if (at !== asked) history.replaceState(null, "", `#stap-${at + 1}`);
    if (at === shown) return;
    shown = at;
    steps.forEach((step, here) => step.hidden = here !== at);
    one(steps[at], "h2").focus();
    arrive(at);
  }

  if (address()) history.replaceState(null, "", location.pathname + location.search); // a form that was left is empty
  addEventListener("hashchange", show);
  return (at) => {
    location.hash = `stap-${at + 1}`;
    show();
  };
}
