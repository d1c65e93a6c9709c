// How many rows each choice of a filter would leave, so that no choice leads to an empty list. Pure.

/**
 * Return of each filter how many rows each of its choices leaves: of all other filters counts what was chosen.
 * `mist` names the filters that a row does not fit; a row that misses one of them is among the choices of that one only.
 *
 * @type {(rows: { waarden: Record<string, string[]>, mist: string[] }[], names: string[]) =>
 *   Map<string, Map<string, number>>}
 */
export function countChoices(rows, names) {
  const counts = new Map(names.map((name) => [name, /** @type {Map<string, number>} */ (new Map())]));
  for (const { waarden, mist } of rows) {
    if (mist.length > 1) continue;
    for (const name of mist.length ? mist : names) {
      const found = counts.get(name);
      if (found) { for (const code of waarden[name]) found.set(code, (found.get(code) ?? 0) + 1); }
    }
  }
  return counts;
}
