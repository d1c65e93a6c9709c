// The form of a letter of a department: what was typed, the parts of a decision, and what is wrong at which field.

const asked = (input) => !input.closest("[data-veld][hidden]");
const answers = (inputs) => Object.fromEntries([...inputs].filter(asked).map(({ name, value }) => [name, value]));
const partsOf = (form) => [...form.querySelectorAll("[data-deel]")];
let made = 0;

/** Return what was typed, as generator/glashelder/letters/catalogue/request.py holds it; a field that is not asked for is left out. */
export function read(form, verwerkingen) {
  const loose = [...form.querySelectorAll("[name]")].filter((input) => !input.closest("[data-deel]"));
  return { verwerkingen, velden: answers(loose), delen: partsOf(form).map((part) => answers(part.querySelectorAll("[name]"))) };
}

/** Show the fields that this right asks for, without those of `not`, and in each part those of what is decided. */
export function showAsked(form, not = []) {
  const recht = form.elements.recht?.value;
  for (const place of form.querySelectorAll("[data-veld]:not([data-deel] *)")) {
    const { veld, bijRecht } = place.dataset;
    place.hidden = not.includes(veld) || !(bijRecht?.split(" ").includes(recht) ?? true);
  }
  for (const part of partsOf(form)) {
    const besluit = part.querySelector("[name=besluit]").value;
    for (const place of part.querySelectorAll("[data-bij-besluit]")) place.hidden = place.dataset.bijBesluit !== besluit;
  }
}

/** Add an empty part of a decision, and go there. */
export function addPart(form) {
  const part = form.querySelector("template").content.firstElementChild.cloneNode(true);
  made += 1;
  for (const name of ["id", "for", "aria-describedby"]) {
    for (const element of part.querySelectorAll(`[${name}]`)) element.setAttribute(name, element.getAttribute(name).replaceAll("deel-", `deel-${made}-`));
  }
  form.querySelector("[data-delen]").append(part);
  number(form);
  part.querySelector("textarea").focus();
}

/** Take a part away, and go to what is next to it. */
export function removePart(form, part) {
  part.remove();
  number(form);
  form.querySelector("[data-doe=deel-erbij]").focus();
}

function number(form) {
  partsOf(form).forEach((part, at) => (part.querySelector("legend").textContent = `Onderdeel ${at + 1}`));
}

/** Put the choices of a field in place and keep what was chosen, if it is still there. */
export function setChoices(select, choices) {
  const before = select.value;
  select.replaceChildren(new Option("Kies", ""), ...choices.map(([code, words]) => new Option(words, code)));
  select.value = choices.some(([code]) => code === before) ? before : "";
}

/** Return the button of a chosen activity; pressing it takes the activity away. */
export function chosenButton(id, titel) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "gh-keuze", textContent: titel });
  Object.assign(button.dataset, { doe: "weg", id });
  button.setAttribute("aria-label", `Haal weg: ${titel}`);
  return inItem(button);
}

/** Say at each field what is wrong, and return each fault with its field; a field that is not asked for has none. */
export function showFaults(form, faults) {
  for (const place of form.querySelectorAll("[data-veld]")) say(place, "");
  const placed = faults.map((fault) => ({ ...fault, place: placeOf(form, fault.veld) })).filter(({ place }) => !place.hidden);
  for (const { place, tekst, mag } of placed.toReversed()) say(place, mag ? `Let op. ${tekst}` : tekst, !mag);
  return placed.map((fault) => ({ ...fault, naam: nameOf(fault.place), input: fault.place.querySelector("input, select, textarea, button") }));
}

/** Return a fault as a line that leads to its field. */
export function toField({ naam, tekst, input }) {
  const link = Object.assign(document.createElement("a"), { href: `#${input.id}`, textContent: naam.endsWith("?") ? `${naam} ${tekst}` : `${naam}: ${tekst}` });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    input.focus();
  });
  return inItem(link);
}

function inItem(node) {
  const item = document.createElement("li");
  item.append(node);
  return item;
}

function placeOf(form, veld) {
  const [name, at, field] = veld.split(".");
  return field ? partsOf(form)[at].querySelector(`[data-veld=${field}]`) : form.querySelector(`[data-veld=${name}]:not([data-deel] *)`);
}

function nameOf(place) {
  const part = place.closest("[data-deel]")?.querySelector("legend").textContent;
  return [part, place.querySelector("label, h3").firstChild.textContent.replace("(niet verplicht)", "").trim()].filter(Boolean).join(", ");
}

function say(place, text, isWrong = false) {
  place.querySelector(".gh-brief__fout").textContent = text;
  if (!place.matches("[role=group]")) place.querySelector("input, select, textarea").setAttribute("aria-invalid", String(isWrong));
}
