// The access request of a resident. Runs on the device only: nothing is fetched but the title of an activity,
// nothing is stored, and every value enters the page as text.

const LONGEST_MAILTO = 1900; // some mail programs cut off longer addresses
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const REQUIRED = ["naam", "adres"];
const BLANK = ".".repeat(40);

const page = document.querySelector(".gh-brief");
const form = page.querySelector("[data-formulier]");
const letter = page.querySelector("[data-brief]");
const mail = page.querySelector("[data-doe=mail]");
const fields = form.elements;
const activity = { titel: "", regime: "avg" };

function say(text) {
  page.querySelector("[data-melding]").textContent = text;
}

function organ() {
  return fields.orgaan.selectedOptions[0];
}

function values() {
  return {
    naam: fields.naam.value.trim(),
    adres: fields.adres.value.trim(),
    kenmerk: fields.kenmerk.value.trim(),
    datum: new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date()),
    orgaan: organ().textContent,
    postadres: organ().dataset.postadres,
    kanaal: organ().dataset.kanaal,
    activiteit: activity.titel,
  };
}

function holding(filled) {
  const conditions = new Set([`regime-${activity.regime}`, fields.voor.value, filled.activiteit ? "activiteit" : "alles"]);
  if (fields.kopie.checked) conditions.add("kopie");
  if (filled.kenmerk) conditions.add("kenmerk");
  if (filled.adres.includes("@")) conditions.add("email");
  return conditions;
}

function update() {
  const filled = values();
  const conditions = holding(filled);
  for (const place of page.querySelectorAll("[data-plek]")) {
    place.textContent = filled[place.dataset.plek] || BLANK;
  }
  for (const block of letter.querySelectorAll("[data-als]")) {
    block.hidden = !conditions.has(block.dataset.als);
  }
  mail.href = mailto(letterText());
  mail.hidden = !organ().dataset.email;
}

function letterText() {
  const shown = [...letter.children].filter((block) => !block.hidden);
  return shown
    .map((block) => (block.tagName === "UL" ? [...block.children].map((item) => `- ${item.textContent}`).join("\n") : block.textContent))
    .join("\n\n");
}

function mailto(text) {
  const address = (body) =>
    `mailto:${organ().dataset.email}?subject=${encodeURIComponent(letter.dataset.onderwerp)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  const whole = address(text);
  mail.toggleAttribute("data-te-lang", whole.length > LONGEST_MAILTO);
  return whole.length > LONGEST_MAILTO ? address("Plak hier uw brief.") : whole;
}

function isComplete() {
  const empty = REQUIRED.filter((name) => !fields[name].value.trim());
  for (const name of REQUIRED) showFault(name, empty.includes(name));
  if (empty.length) {
    say("Uw brief is nog niet klaar. Vul in wat er ontbreekt.");
    fields[empty[0]].focus();
  }
  return !empty.length;
}

function showFault(name, isEmpty) {
  const fault = document.getElementById(`brief-${name}-fout`);
  fault.textContent = isEmpty ? fault.dataset.fout : "";
  fields[name].setAttribute("aria-invalid", String(isEmpty));
}

async function copy(done) {
  try {
    await navigator.clipboard.writeText(letterText());
    say(done);
  } catch {
    getSelection().selectAllChildren(letter);
    say("Kopiëren lukt hier niet vanzelf. De brief is geselecteerd: druk op Ctrl+C, of houd de tekst ingedrukt en kies kopiëren.");
  }
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([letterText(), "\n"], { type: "text/plain;charset=utf-8" }));
  link.download = "verzoek-om-inzage.txt";
  link.click();
  URL.revokeObjectURL(link.href);
  say("De brief staat bij uw downloads.");
}

function erase() {
  form.reset();
  for (const name of REQUIRED) showFault(name, false);
  update();
  say("Alles is gewist.");
  fields.naam.focus();
}

const actions = {
  kopieer: () => copy("De brief is gekopieerd."),
  print: () => print(),
  bewaar: download,
  mail: () => mail.hasAttribute("data-te-lang") && copy("De brief is te lang voor de mailknop. Wij hebben hem gekopieerd: plak hem in uw e-mail."),
};

async function choose(id) {
  const rows = ID.test(id) && id.length <= 80 ? await load(id[0]) : {};
  const option = Object.hasOwn(rows, id) && [...fields.orgaan.options].find((o) => o.value === rows[id][1]);
  if (!option) {
    page.querySelector("[data-onbekend]").hidden = false;
    return;
  }
  [activity.titel, , activity.regime] = rows[id];
  option.defaultSelected = true;
  fields.orgaan.value = option.value;
  page.querySelector("[data-keuze-orgaan]").hidden = true;
  page.querySelector("[data-activiteit]").hidden = false;
}

async function load(first) {
  try {
    return (await import(new URL(`verwerkingen-${first}.js`, document.baseURI).href)).default;
  } catch {
    return {};
  }
}

async function start() {
  form.reset();
  const id = new URLSearchParams(location.search).get("verwerking");
  if (id !== null) await choose(id);
  update();
  page.querySelector("[data-zonder-script]").hidden = true;
  page.querySelector("#adressen").hidden = true;
  page.querySelector("[data-knoppen]").hidden = false;
  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  page.addEventListener("click", (event) => {
    const action = event.target.closest("[data-doe]")?.dataset.doe;
    if (action === "wis") erase();
    else if (action && isComplete()) actions[action]();
    else if (action) event.preventDefault();
  });
}

start();
