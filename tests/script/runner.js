// Calls functions of the scripts for tests. A line of JSON comes in, [module, function, rows of arguments], and a line of
// JSON goes out: for each row {value}, or {error} with the name and the words of what was thrown.

const encoder = new TextEncoder();

/** @type {(message: string) => Promise<string>} */
async function answer(message) {
  const [module, name, rows] = JSON.parse(message);
  const exported = await import(module);
  const answers = [];
  for (const row of rows) {
    try {
      answers.push({ value: await exported[name](...row) });
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      answers.push({ error: [name, message] });
    }
  }
  return `${JSON.stringify(answers)}\n`;
}

let rest = "";
for await (const text of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + text).split("\n");
  rest = lines.pop() ?? "";
  for (const line of lines) {
    let said = encoder.encode(await answer(line));
    while (said.length) said = said.subarray(await Deno.stdout.write(said));
  }
}
