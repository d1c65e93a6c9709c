// The form of a letter of a department: what was typed, the parts of a decision, and what is wrong at which field.

const asked = (input) => !input.closest("[data-veld][hidden]");
const answers = (inputs) => Object.fromEntries([...inputs].filter(asked).map(({ name, value }) => [name, value]));
const partsOf = (form) => [...form.querySelectorAll("[data-deel]")];
let made = 0;

/** Return what was typed, as generator/law/letter_request.py holds it; a field that is not asked for is left out. */
export function read(form, verwerkingen) {
  const loose = [...form.querySelectorAll("[name]")].filter((input) => !input.closest("[data-deel]"));
  return {
    brief: form.dataset.briefId,
    verwerkingen,
    velden: answers(loose),
    delen: partsOf(form).map((part) => answers(part.querySelectorAll("[name]"))),
  };
}

/** Show only the fields that this right asks for, and in each part those of what is decided. */
export function showAsked(form) {
  const recht = form.elements.recht?.value;
  for (const place of form.querySelectorAll("[data-bij-recht]")) place.hidden = !place.dataset.bijRecht.split(" ").includes(recht);
  for (const part of partsOf(form)) {
    const besluit = part.querySelector("[name=besluit]").value;
    for (const place of part.querySelectorAll("[data-bij-besluit]")) place.hidden = place.dataset.bijBesluit !== besluit;
  }
}

/** Add an empty part of a decision and return it. */
export function addPart(form) {
  const part = form.querySelector("template[data-nieuw-deel]").content.firstElementChild.cloneNode(true);
  made += 1;
  for (const name of ["id", "for", "aria-describedby"]) {
    for (const element of part.querySelectorAll(`[${name}]`)) element.setAttribute(name, element.getAttribute(name).replaceAll("deel-", `deel-${made}-`));
  }
  form.querySelector("[data-delen]").append(part);
  number(form);
  return part;
}

/** Take a part away and move the focus to what is next to it. */
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
  const chosen = select.value;
  select.replaceChildren(new Option("Kies", ""), ...choices.map(([code, words]) => new Option(words, code)));
  select.value = choices.some(([code]) => code === chosen) ? chosen : "";
}

/** Say at each field what is wrong, and return the faults with the field they are at. */
export function showFaults(form, faults) {
  for (const place of form.querySelectorAll("[data-veld]")) say(place, "");
  const placed = faults.map((fault) => ({ ...fault, place: placeOf(form, fault.veld) }));
  for (const { place, tekst } of placed.toReversed()) say(place, tekst);
  return placed.map(({ place, tekst }) => ({ tekst, naam: labelOf(place), veld: inputOf(place) }));
}

function placeOf(form, veld) {
  const [name, at, field] = veld.split(".");
  const part = at && partsOf(form)[at];
  return part ? part.querySelector(`[data-veld="${field}"]`) : form.querySelector(`[data-veld="${name}"]:not([data-deel] *)`);
}

const inputOf = (place) => place.querySelector("input, select, textarea, button");

function labelOf(place) {
  const part = place.closest("[data-deel]")?.querySelector("legend").textContent;
  return [part, place.querySelector("label, legend, h3").textContent].filter(Boolean).join(", ");
}

function say(place, text) {
  place.querySelector(".gh-brief__fout").textContent = text;
  const input = place.querySelector("input, select, textarea");
  if (input && !place.matches("[data-veld=delen]")) input.setAttribute("aria-invalid", String(Boolean(text)));
}
