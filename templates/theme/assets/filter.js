// Filters the list of activities that is already on the page. The choice stands in the address, so that a
// filtered list can be mailed; nothing is stored.
const formulier = document.querySelector(".gh-filter");
const rijen = [...document.querySelectorAll("#verwerkingen > .gh-rij")];
const status = document.querySelector(".gh-status");
const gekozen = document.querySelector(".gh-gekozen");
const velden = [...formulier.elements].filter((veld) => veld.name);
const teksten = new Map(rijen.map((rij) => [rij, vouw(rij.textContent)]));
let wachten;

function vouw(tekst) {
  return tekst.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// "vergunningen" must also find "vergunning": the plural ending is not part of what is looked for.
function stam(woord) {
  return woord.length > 5 ? woord.replace(/(en|'s|s)$/, "") : woord;
}

function past(rij, keuzes) {
  return keuzes.every(([naam, waarde]) =>
    naam === "tekst"
      ? vouw(waarde).split(/\s+/).every((woord) => teksten.get(rij).includes(stam(woord)))
      : (rij.dataset[naam] ?? "").split(" ").includes(waarde));
}

function label(veld) {
  return `${veld.labels[0].textContent}: ${veld.tagName === "SELECT" ? veld.selectedOptions[0].textContent : veld.value}`;
}

function toonKeuzes() {
  gekozen.replaceChildren(...velden.filter((veld) => veld.value).map((veld) => {
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "gh-keuze";
    knop.textContent = label(veld);
    knop.setAttribute("aria-label", `Verwijder filter ${label(veld)}`);
    knop.addEventListener("click", () => {
      veld.value = "";
      toon();
      veld.focus();
    });
    const punt = document.createElement("li");
    punt.append(knop);
    return punt;
  }));
}

function toon() {
  const keuzes = velden.filter((veld) => veld.value.trim()).map((veld) => [veld.name, veld.value.trim()]);
  let aantal = 0;
  for (const rij of rijen) {
    rij.hidden = !past(rij, keuzes);
    if (!rij.hidden) aantal += 1;
  }
  toonKeuzes();
  const zoek = new URLSearchParams(keuzes).toString();
  history.replaceState(null, "", zoek ? `?${zoek}` : location.pathname);
  clearTimeout(wachten);
  wachten = setTimeout(() => {
    const woord = aantal === 1 ? "verwerking" : "verwerkingen";
    status.textContent = aantal ? `${aantal} ${woord}` : "Geen verwerkingen. Verwijder een filter of probeer een ander woord.";
  }, 300);
}

for (const [naam, waarde] of new URLSearchParams(location.search)) {
  const veld = velden.find((kandidaat) => kandidaat.name === naam);
  if (veld) veld.value = waarde;
}
formulier.hidden = false;
formulier.addEventListener("submit", (event) => event.preventDefault());
formulier.addEventListener("input", toon);
formulier.addEventListener("reset", () => setTimeout(toon));
if (location.search) toon();
