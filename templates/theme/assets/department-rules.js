// What forbids a letter of a department, as generator/glashelder/letters/rules finds it; shared examples hold the two equal.
// The words are those of the rules there: `letter.meldingen` holds them by rule, and by `rule:case` where a rule has more.
// A fault is {veld, regel, tekst, mag}: `veld` is a field, or `delen.0.grond` in a part; `mag` when it only warns.

import { allowedGrounds, decisionTerms, isTold, rightUnder, sentOn, typed } from "./department-values.js";
import { oneLine } from "./letter-fill.js";
import { deadline, holds, isDay } from "./deadlines.js";
import { dateInWords } from "./words.js";

/** @type {(text?: string) => boolean} */
const isEmpty = (text) => !oneLine(text ?? "");

/**
 * Return why this letter may not be given out, and what to mind. `wetten` are the laws that the letter names.
 *
 * @type {(known: Known, wetten: string[]) => Fault[]}
 */
export function findFaults(known, wetten) {
  const { letter, request, activities, today } = known;
  /** @type {(name: string) => Day} */
  const day = (name) => (isDay(typed(request, name)) ? typed(request, name) : "");
  const sent = sentOn(request, today);
  const regime = activities[0]?.waarden.regime;
  const recht = typed(request, "recht");
  /** @type {Fault[]} */
  const found = [];
  /** @type {SayFault} */
  const fault = (veld, regel, said = {}) => {
    const { tekst = letter.meldingen[regel], mag = false } = said;
    found.push({
      veld,
      regel: regel.split(":")[0],
      mag,
      tekst: tekst.replace(/{([a-z]+)}/g, (_, name) => String(said[name] ?? "")).trim(),
    });
  };
  const all = { ...known, day, sent, regime, recht, fault };
  for (const rule of [fields, dates, register, terms, parts, forwarding]) rule(all);
  for (const name of new Set(wetten.map((law) => law.split(" artikel")[0]))) version(letter.wetten[name], sent, fault);
  return found;
}

/** @type {(rule: RuleCase) => void} */
function fields({ letter, request, regime, recht, fault }) {
  const asked = [...letter.verplicht, ...(letter.bij_recht[recht] ?? [])];
  for (const name of asked.filter((naam) => !letter.niet_gevraagd[regime ?? ""]?.includes(naam))) {
    const { soort } = letter.velden[name];
    /** @type {Record<string, unknown[]>} */
    const lists = { delen: request.delen, verwerkingen: request.verwerkingen };
    const list = lists[soort];
    if (list ? !list.length : !typed(request, name)) fault(name, "brief-invulveld-leeg");
  }
  for (const names of letter.samen) {
    const open = names.filter((name) => !typed(request, name));
    if (open.length < names.length) { for (const name of open) fault(name, "brief-invulveld-leeg"); }
  }
}

/** @type {(rule: RuleCase) => void} */
function dates({ letter, request, today, day, sent, fault }) {
  for (const [name, { soort }] of Object.entries(letter.velden)) {
    if (soort === "datum" && typed(request, name) && !day(name)) {
      fault(name, "brief-datum-onmogelijk", { waarde: typed(request, name) });
    }
  }
  const vandaag = dateInWords(today);
  for (const name of letter.niet_in_toekomst) {
    if (day(name) > today) fault(name, "brief-datum-in-toekomst", { dag: dateInWords(day(name)), vandaag });
  }
  for (const [first, second, tekst] of letter.volgorde) {
    if (day(first) && day(second) && day(second) < day(first)) fault(second, "brief-datums-verkeerd-om", { tekst });
  }
  if (day("datum") && day("datum") < today) {
    fault("datum", "brief-datum-voorbij", { mag: true, dag: dateInWords(day("datum")), vandaag });
  }
  const until = day("antwoord_voor");
  const asked = typed(request, "gevraagd_op") ? day("gevraagd_op") : sent;
  if (until && asked && until <= asked) fault("antwoord_voor", "brief-datums-verkeerd-om:antwoord");
}

/** @type {(rule: RuleCase) => void} */
function register({ letter, activities, regime, recht, fault }) {
  /** @type {(name: string) => string[]} */
  const all = (name) => [...new Set(activities.map(({ waarden }) => String(waarden[name])))];
  /** @type {Record<string, boolean>} */
  const meant = {
    "brief-gegevens-ontbreken": isTold(letter, recht, regime),
    "brief-verkeerde-verantwoordelijke": !letter.stuurt_door,
  };
  for (const [regel, tekst] of activities.flatMap(({ fouten }) => fouten)) {
    if (meant[regel] ?? true) fault("verwerkingen", regel, { tekst });
  }
  if (all("orgaan").length > 1) {
    fault("verwerkingen", "brief-meer-bestuursorganen", { organen: all("orgaan").join(", ") });
  }
  if (all("regime").length > 1) {
    fault("verwerkingen", "brief-meer-wetten", {
      wetten: all("regime").map((code) => letter.regimes[code].titel).join(", "),
    });
  }
  if (!regime) return;
  if (letter.kent_toe && recht) {
    if (!rightUnder(letter, regime, recht)) {
      fault("recht", "brief-recht-bestaat-niet", { wet: letter.regimes[regime].titel, recht });
    } else {
      for (const { waarden } of activities.filter(({ rechten }) => !rechten.includes(recht))) {
        fault("recht", "brief-recht-geldt-hier-niet", { mag: true, naam: waarden.verwerking, recht });
      }
    }
  }
  if (letter.meldt_wijziging && letter.regimes[regime].verandert_niet) {
    fault("verwerkingen", "brief-recht-bestaat-niet:archief");
  }
}

/** @type {(rule: RuleCase) => void} */
function terms({ letter, feiten, request, today, day, sent, regime, recht, fault }) {
  if (!sent || !regime) return;
  const objection = letter.besluit && deadline(feiten, "bezwaar", sent);
  if (letter.besluit && !(objection && deadline(feiten, "bezwaar-per-post", objection.einde))) {
    fault("datum", "brief-termijn-onbekend");
  }
  const received = day("ontvangen");
  const isAsked = received && received <= today && recht && !letter.op_bezwaar;
  const { end, extended } = isAsked ? decisionTerms({ letter, feiten, request, regime, recht, received }) : {};
  if (isAsked) requestTerm({ letter, end, extended, sent, today, regime, recht, fault });
  const until = letter.behandelt_niet && day("antwoord_voor");
  const last = until && deadline(feiten, "buiten-behandeling", until);
  const named = letter.noemt_verdaging && extended;
  uncertain([["datum", objection], ["ontvangen", end], ["ontvangen", named], ["antwoord_voor", last]], fault);
  if (!until) return;
  if (sent <= until) fault("datum", "brief-buiten-behandeling-te-vroeg", { dag: dateInWords(until) });
  else if (last && sent > last.einde) {
    fault("datum", "brief-buiten-behandeling-te-laat", { dag: dateInWords(last.einde) });
  }
}

/**
 * Says once for a year that a day which the letter names or is judged by may yet be later.
 *
 * @type {(ends: [field: string, end: Deadline | null | undefined | false | ""][], fault: SayFault) => void}
 */
function uncertain(ends, fault) {
  /** @type {Map<string, string>} */
  const fields = new Map();
  for (const [field, end] of ends.toReversed()) if (end && end.voorbehoud) fields.set(end.einde.slice(0, 4), field);
  for (const [jaar, field] of fields) fault(field, "brief-feestdagen-onbekend", { mag: true, jaar });
}

/** @type {(asked: AskedTerm) => void} */
function requestTerm({ letter, end, extended, sent, today, regime, recht, fault }) {
  const right = rightUnder(letter, regime, recht);
  if (!end && letter.regimes[regime].heeft_termijn && (!right || right.termijn_id)) {
    fault("ontvangen", "brief-termijn-onbekend:verzoek");
  }
  if (letter.verdaagt && !(end && extended)) fault("recht", "brief-verdaging-kan-niet");
  else if (end && letter.verdaagt && (sent < today ? today : sent) > end.einde) {
    fault("datum", "brief-verdaging-te-laat", { dag: dateInWords(end.einde) });
  } else if (end && !letter.verdaagt && sent > end.einde) {
    fault("ontvangen", "brief-te-laat", { dag: dateInWords(end.einde), mag: true });
  }
}

/** @type {(rule: RuleCase) => void} */
function parts({ letter, request, activities, regime, recht, sent, today, fault }) {
  request.delen.forEach((part, at) => {
    if (!part.besluit) fault(`delen.${at}.besluit`, "brief-keuze-onbekend:besluit");
    if (isEmpty(part.vraag)) fault(`delen.${at}.vraag`, "brief-invulveld-leeg");
  });
  if (!letter.weigert) return;
  const made = [...new Set(request.delen.map(({ besluit }) => besluit))].sort().join(" ");
  const wanted = letter.weigert_alles ? "weigeren" : "toekennen weigeren";
  if (request.delen.length && made !== wanted) fault("delen", "brief-delen-passen-niet");
  const may = allowedGrounds(letter, regime, recht, sent || today);
  request.delen.forEach((part, at) => {
    if (part.besluit === "weigeren") {
      refusal({ part, at, letter, activities, recht, isAllowed: may.includes(part.grond), fault });
    } else if (isEmpty(part.uitvoering)) fault(`delen.${at}.uitvoering`, "brief-invulveld-leeg");
  });
  if (!typed(request, "zienswijze")) fault("zienswijze", "brief-hoorvraag-open", { mag: true });
}

/** @type {(one: AboutGround & { part: Record<string, string>; recht: string; isAllowed: boolean }) => void} */
function refusal({ part, at, letter, activities, recht, isAllowed, fault }) {
  const ground = letter.gronden[part.grond];
  const strange = activities.filter(({ waarden }) => ground && !ground.regimes.includes(waarden.regime));
  for (const { waarden } of strange) {
    fault(`delen.${at}.grond`, "brief-weigering-zonder-grond:andere-wet", {
      grond: ground.titel,
      naam: waarden.verwerking,
      wet: letter.regimes[waarden.regime].titel,
    });
  }
  if (isAllowed) agreement({ at, ground, letter, activities, fault });
  else if (!ground) fault(`delen.${at}.grond`, "brief-weigering-zonder-grond");
  else if (!strange.length) {
    fault(`delen.${at}.grond`, "brief-weigering-zonder-grond:mag-niet", {
      grond: ground.titel,
      bron: ground.bron,
      recht,
    });
  }
  if (isEmpty(part.feiten)) fault(`delen.${at}.feiten`, "brief-weigering-zonder-feiten", { hulp: ground?.hulp });
  if (ground?.eist_afweging && isEmpty(part.afweging)) {
    fault(`delen.${at}.afweging`, "brief-weigering-zonder-afweging", { hulp: ground.hulp });
  }
}

/**
 * A ground says something of each activity; the first thing that the register does not say too is a fault.
 *
 * @type {(one: AboutGround & { ground: Ground }) => void}
 */
function agreement({ at, ground, letter, activities, fault }) {
  const apart = activities.length > 1 ? letter.meldingen["brief-weigering-tegenspraak:apart"] : "";
  for (const { waarden, feiten } of activities) {
    const row = ground.voorwaarden.find((one) => !bearsOut(feiten[one.feit], one));
    if (!row) continue;
    const values = feiten[row.feit] ?? [];
    const named = values.filter((value) => row.waarden.includes(value));
    const staat = (named.length ? named : values).map((value) => letter.woorden[row.feit][value]).join(", ");
    const said = { naam: waarden.verwerking, feit: row.naam, staat, zegt: row.zegt, anders: row.anders, apart };
    if (staat) fault(`delen.${at}.grond`, "brief-weigering-tegenspraak", said);
    else fault(`delen.${at}.grond`, "brief-weigering-onbevestigd", said);
  }
}

/** @type {(values: string[] | null | undefined, row: Condition) => boolean} */
const bearsOut = (values, { waarden, mag_niet }) =>
  values ? values.some((value) => waarden.includes(value)) !== mag_niet : false;

/** @type {(rule: RuleCase) => void} */
function forwarding({ letter, feiten, request, activities, day, sent, fault }) {
  if (!letter.stuurt_door) return;
  const to = typed(request, "door_aan");
  for (const { rol, opdrachtgevers, waarden } of activities) {
    const naam = waarden.verwerking;
    if (rol === "gezamenlijk") fault("verwerkingen", "brief-doorzending-eigen-verzoek:samen", { naam });
    else if (typed(request, "van_een_ander") === "ja") continue;
    else if (rol !== "verwerker") fault("verwerkingen", "brief-doorzending-eigen-verzoek", { naam });
    else if (to && opdrachtgevers.length && !opdrachtgevers.some((name) => name.toLowerCase() === to.toLowerCase())) {
      const opdrachtgever = opdrachtgevers.join(" of ");
      fault("door_aan", "brief-doorzending-andere-opdrachtgever", { naam, opdrachtgever, mag: true });
    }
  }
  const end = day("door_op") && deadline(feiten, "doorzenden-melden", day("door_op"));
  if (end && sent > end.einde) {
    fault("door_op", "brief-doorzending-laat", {
      dag: dateInWords(day("door_op")),
      datum: dateInWords(sent),
      mag: true,
    });
  }
  if (!typed(request, "door_soort") && new RegExp(letter.bedrijf, "iu").test(typed(request, "door_aan"))) {
    fault("door_soort", "brief-doorzending-geen-bestuursorgaan", { mag: true });
  }
}

/** @type {(law: Partial<LawVersion> | undefined, sent: Day, fault: SayFault) => void} */
function version({ naam, verouderd, ...time } = {}, sent, fault) {
  if (!holds(time, sent)) fault("datum", "brief-wet-niet-van-kracht", { wet: naam, dag: dateInWords(sent) });
  else if (verouderd) fault("verwerkingen", "brief-wet-verouderd", { tekst: verouderd });
}
