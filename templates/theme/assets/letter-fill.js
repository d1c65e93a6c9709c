// Fills in a letter, as generator/glashelder/letters/text/fill.py does; a test holds the two equal.
// Blocks come from the site, values from the form: texts, true or false, lists of texts, lists of rows.

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}]/gu;
const BLANK = ".".repeat(40);

/**
 * Return a text as one line of visible characters.
 *
 * @type {(text: string) => string}
 */
export function oneLine(text) {
  // deno-lint-ignore no-control-regex
  const spaced = text.replace(/[\s\u001c-\u001f\u0085]/gu, " ").replace(INVISIBLE, "");
  return spaced.normalize("NFC").split(" ").filter(Boolean).join(" ");
}

/**
 * Return a text as its lines, of which an empty one parts paragraphs.
 *
 * @type {(text: string) => string[]}
 */
export function paragraphs(text) {
  // deno-lint-ignore no-control-regex
  const ended = text.split(/\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/).map(oneLine);
  const lines = ended.filter((line, at) => line || ended[at - 1]);
  return lines.at(-1) ? lines : lines.slice(0, -1);
}

/**
 * Return the blocks that hold, filled in, as `{soort, regels}`; `empty` gets the name of each slot without a value.
 *
 * @type {(blocks: Block[], values: Values, empty?: string[]) => FilledBlock[]}
 */
export function fill(blocks, values, empty = []) {
  /** @type {FilledBlock[]} */
  const filled = [];
  for (let at = 0; at < blocks.length;) {
    const { per } = blocks[at];
    const together = [];
    while (at < blocks.length && blocks[at].per === per) together.push(blocks[at++]);
    for (const scope of scopes(per, values)) {
      for (const block of together) {
        const regels = holds(block.als, scope) ? lines(block, scope, empty) : [];
        if (regels.length) filled.push(...set(block.soort, regels));
      }
    }
  }
  return filled;
}

/**
 * Only a paragraph keeps the lines of a value; paragraphs within a value make more of them, and nothing else.
 *
 * @type {(soort: string, lines: string[]) => FilledBlock[]}
 */
function set(soort, lines) {
  const blocks = soort === "alinea" ? lines.join("\n").split("\n\n").map((text) => [text]) : [lines.map(oneLine)];
  return blocks.map((regels) => ({ soort, regels }));
}

/**
 * Return filled blocks as plain text.
 *
 * @type {(blocks: FilledBlock[]) => string}
 */
export function asText(blocks) {
  return blocks.map(({ soort, regels }) => regels.map((line) => (soort === "lijst" ? `- ${line}` : line)).join("\n"))
    .join("\n\n");
}

/** @type {(per: string | undefined, values: Values) => Values[]} */
function scopes(per, values) {
  if (!per) return [values];
  const found = values[per];
  return Array.isArray(found) ? found.map((item) => ({ ...values, [per]: item })) : [];
}

/** @type {(block: Block, scope: Values, empty: string[]) => string[]} */
function lines(block, scope, empty) {
  return block.regels.flatMap((line) =>
    scopes(line.per, scope)
      .filter((inner) => holds(line.als, inner))
      .map((inner) =>
        line.delen.reduce(
          (said, part) => said + (part.slot ? value(part.slot, inner, empty) : after(said, part.tekst ?? "")),
          "",
        )
      )
  );
}

/**
 * A value that closes its own sentence ("Zwembad B.V.") gets no second full stop; dots to write on close nothing.
 *
 * @type {(said: string, text: string) => string}
 */
function after(said, text) {
  return /[!?]$|(^|[^.])\.$/.test(said) ? text.replace(/^\./, "") : text;
}

/** @type {(name: string, scope: Values, empty: string[]) => string} */
function value(name, scope, empty) {
  const found = lookUp(name, scope);
  const text = [found].flat().map((line) => (typeof line === "string" ? oneLine(line) : "")).join("\n");
  if (!text) empty.push(name);
  return text || BLANK;
}

/** @type {(name: string, scope: Values) => Value} */
function lookUp(name, scope) {
  const [owner, field] = name.split(".");
  const found = Object.hasOwn(scope, owner) ? scope[owner] : undefined;
  if (field === undefined) return found;
  return found instanceof Object && Object.hasOwn(found, field) ? /** @type {Row} */ (found)[field] : undefined;
}

/** @type {(condition: string | undefined, scope: Values) => boolean} */
function holds(condition, scope) {
  return (condition ? condition.split(" en ") : []).every((part) => {
    const isNot = part.startsWith("niet ");
    const found = lookUp(isNot ? part.slice("niet ".length) : part, scope);
    return Boolean(Array.isArray(found) ? found.length : found) !== isNot;
  });
}
