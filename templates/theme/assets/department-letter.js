// A letter of a department. Runs on this device only: it loads facts of the register, stores nothing and sends nothing.
// What `glashelder letter` would refuse is not given out here either: not copied, not printed, not downloaded.

import { addPart, chosenButton, read, removePart, setChoices, showAsked } from "./department-form.js";
import { all, make, one } from "./dom.js";
import { wholeLetter } from "./department-text.js";
import { allowedGrounds, requestValues, sentOn } from "./department-values.js";
import { load, loadActivity } from "./activity-facts.js";

const page = one(document, ".gh-brief");
/** @type {<T extends HTMLElement = HTMLElement>(name: string) => T} */
const part = (name) => one(page, `[data-${name}]`);
/** @type {HTMLFormElement} */
const form = part("formulier");
const paper = part("brief");
/** @type {HTMLTemplateElement} */
const data = part("gegevens");
/** @type {DepartmentLetter} */
const letter = { gronden: {}, ...JSON.parse(data.content.textContent) };
const today = new Intl.DateTimeFormat("sv-SE").format(new Date());
/** @type {Map<string, Activity>} */
const chosen = new Map(); // the facts of each activity, by its id
/** @type {typeof import("./department-rules.js").findFaults | undefined} */
let findFaults;
/** @type {typeof import("./department-faults.js") | undefined} */
let places;
let isTried = false;
/** @type {WholeLetter & { faults: Fault[]; isReady: boolean }} */
let made;

/** @type {() => string | undefined} */
const regime = () => [...chosen.values()][0]?.waarden.regime;
/** @type {(text: string) => void} */
const say = (text) => void (part("melding").textContent = text);

// What judges a letter, and the grounds to refuse, come when somebody begins to fill in.
async function bringRules() {
  if (findFaults) return;
  if (letter.met_gronden) letter.gronden = await load(`../gronden-${letter.id}.js`) ?? {};
  places = await import("./department-faults.js");
  ({ findFaults } = await import("./department-rules.js"));
  update();
}

function fillIn() {
  const known = {
    letter,
    feiten: letter.feiten,
    request: read(form, [...chosen.keys()]),
    activities: [...chosen.values()],
    today,
  };
  const values = { ...known.activities[0]?.waarden, ...requestValues(known) };
  const whole = wholeLetter(letter, values, known.activities);
  const faults = findFaults?.(known, whole.wetten) ?? [];
  return { ...whole, faults, isReady: Boolean(findFaults) && !whole.leeg.length && faults.every(({ mag }) => mag) };
}

function update() {
  showAsked(form, letter.niet_gevraagd[regime() ?? ""]);
  offerGrounds();
  made = fillIn();
  paper.replaceChildren(...made.blokken.map(element));
  paper.toggleAttribute("data-onaf", !made.isReady);
  if (isTried) tell();
}

function offerGrounds() {
  const request = read(form, []);
  const codes = allowedGrounds(letter, regime(), request.velden.recht, sentOn(request, today) || today);
  for (const select of all(form, "[name=grond]")) {
    setChoices(/** @type {HTMLSelectElement} */ (select), codes.map((code) => [code, letter.gronden[code].titel]));
  }
}

/** @type {Record<string, "h3" | "h4">} */
const ELEMENTS = { titel: "h3", kop: "h4", tussenkop: "h4" };

/** @type {(block: FilledBlock) => HTMLElement} */
function element({ soort, regels }) {
  if (soort === "lijst") return make("ul", {}, ...regels.map((line) => make("li", {}, line)));
  return make(ELEMENTS[soort] ?? "p", {}, regels.join("\n"));
}

/**
 * Says what is wrong, at each field and together; returns where the first fault is.
 *
 * @type {() => HTMLElement | undefined}
 */
function tell() {
  const placed = places?.showFaults(form, made.faults) ?? [];
  const wrong = placed.filter(({ mag }) => !mag);
  list("fouten", wrong);
  list("let-op", placed.filter(({ mag }) => mag));
  return wrong[0]?.input;
}

/** @type {(name: string, faults: PlacedFault[]) => void} */
function list(name, faults) {
  part(name).hidden = !faults.length;
  one(part(name), "ul").replaceChildren(
    ...faults.map((fault) => /** @type {NonNullable<typeof places>} */ (places).toField(fault)),
  );
}

/** @type {() => Promise<boolean>} */
async function isFinished() {
  await bringRules();
  isTried = true;
  update();
  if (made.isReady) return true;
  const first = tell();
  say(
    first
      ? "De brief is nog niet klaar. Hieronder staat wat er nog moet."
      : `De brief is nog niet klaar: in het register ontbreekt '${made.leeg[0]}'.`,
  );
  first?.focus();
  return false;
}

function erase() {
  form.reset();
  for (const deel of all(form, "[data-deel]")) deel.remove();
  chosen.clear();
  isTried = false;
  showChosen();
  made.faults = [];
  tell();
  say("Alles is gewist.");
  one(part("kiezer"), "input").focus();
}

/** @type {(id: string) => Promise<void>} */
async function choose(id) {
  const activity = await loadActivity(id, letter.organen);
  part("onbekend").hidden = Boolean(activity);
  if (activity) chosen.set(id, activity);
  showChosen();
}

function showChosen() {
  part("gekozen").replaceChildren(...[...chosen].map(([id, { waarden }]) => chosenButton(id, waarden.verwerking)));
  update();
}

/** @type {Record<string, (button: HTMLElement) => void>} */
const actions = {
  wis: erase,
  "deel-erbij": () => addPart(form),
  "deel-weg": (button) => removePart(form, button.closest("[data-deel]")),
  weg(button) {
    chosen.delete(button.dataset.id ?? "");
    one(part("kiezer"), "input").focus();
  },
};

/** @type {(event: MouseEvent) => Promise<void>} */
async function act({ target }) {
  /** @type {HTMLElement | null} */
  const button = /** @type {Element} */ (target).closest("[data-doe]");
  const doe = button?.dataset.doe;
  if (!button || !doe) return;
  if (actions[doe]) {
    actions[doe](button);
    showChosen();
  } else if (await isFinished()) {
    (await import("./department-files.js")).waysOut[doe]({
      blokken: made.blokken,
      letter: letter.id,
      velden: read(form, []).velden,
      about: [...chosen.keys()][0],
      today,
      paper,
      say,
    });
  }
}

async function offerTitles() {
  (await import("./activity-chooser.js")).searchTitles(part("kiezer"), choose);
}

async function start() {
  form.reset();
  const id = new URLSearchParams(location.search).get("verwerking");
  await (id === null ? showChosen() : choose(id));
  part("kiezer").addEventListener("focusin", offerTitles, { once: true });
  part("knoppen").inert = form.inert = false;
  page.dataset.klaar = "";
  form.addEventListener("input", update);
  form.addEventListener("focusin", bringRules, { once: true });
  form.addEventListener("submit", (event) => event.preventDefault());
  page.addEventListener("click", act);
}

start();
