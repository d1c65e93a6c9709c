// What scripts give one another, and what the site gives them. Dutch names are those of the register (docs/glossary.md).

/** A date: "2026-11-22". */
type Day = string;

/** A row of the register that holds from `van` until, not including, `tot`. */
interface Dated {
  van?: Day;
  tot?: Day;
}

// The law that terms are counted with (generator/glashelder/letters/deadline_facts.py).

interface Term extends Dated {
  id: string;
  /** Not in the facts for residents. */
  titel?: string;
  duur: string;
  bron: string;
  van: Day;
  /** The term that holds after an extension. */
  verlenging?: string;
  /** The term of which this row is a later version. */
  versie_van?: string;
}

interface Holiday extends Dated {
  naam: string;
  regel: string;
  zondagsregel?: string;
  /** Not in the facts for residents. */
  bron?: string;
}

interface LawFacts {
  termijnen: Term[];
  feestdagen: Holiday[];
  gelijkstellingen: Dated[];
  voorbehoud: string;
}

/** When more was asked for, and when it came. */
interface Waiting {
  gevraagd: Day;
  aangevuld: Day;
}

interface Standstill {
  eerste_dag: Day;
  laatste_dag: Day;
  dagen: number;
}

interface SkippedDay {
  dag: Day;
  reden: string;
  bron?: string;
}

/** As `Deadline` in generator/glashelder/law/deadlines.py. */
interface Deadline {
  ontvangen: Day;
  ruw_einde: Day;
  einde: Day;
  veilig_einde: Day;
  overgeslagen: SkippedDay[];
  regel?: string;
  bron: string;
  duur: string;
  stilstand: Standstill | null;
  voorbehoud: string;
}

// The text of a letter (generator/glashelder/letters/text/source.py), and what fills it.

interface Piece {
  slot?: string;
  tekst?: string;
}

interface Line {
  als?: string;
  per?: string;
  delen: Piece[];
}

interface Block {
  soort: string;
  als?: string;
  per?: string;
  regels: Line[];
}

interface FilledBlock {
  soort: string;
  regels: string[];
}

type Row = Record<string, string | boolean | string[]>;
type Value = string | boolean | string[] | Row[] | Row | undefined;
type Values = Record<string, Value>;

// The letter of a resident (generator/glashelder/letters/resident/page.py).

/** Article, article of the term, term, its extension, and the request in words. */
type RequestRight = [artikel: string, termijnArtikel: string, termijn: string, verlenging: string, verzoek: string];

/** By law and request. */
type RequestRights = Record<string, Record<string, RequestRight>>;

/** For whom the municipality works: the name in a sentence, and how to reach it; empty where that is not known. */
type Principal = [naam: string, postadres: string, kanaal: string, email: string];

/** A row of the modules with facts of activities; `brieven` says which list of letters is its own. */
type ActivityRow = [titel: string, orgaan: string, regime: string, brieven: number, opdrachtgevers?: Principal[]];

interface ActivityShard {
  /** Lists of letters, each as one text. */
  brieven: string[];
  rijen: Record<string, ActivityRow>;
}

interface ResidentActivity {
  id: string;
  titel: string;
  orgaan: string;
  regime: string;
  brieven: string[];
  /** For whom the municipality works as a processor; undefined when it is responsible itself. */
  opdrachtgevers?: Principal[];
}

interface Addressee {
  naam: string;
  adres: string;
  orgaan: string;
}

/** What fills a letter of a resident; `vraag` names the request that the letter is. */
interface ResidentKnown {
  feiten: LawFacts;
  activity: ResidentActivity | null | undefined;
  aan: Addressee;
  typed: [name: string, kind: string, text: string][];
  rights: RequestRights;
  /** By law the conditions that hold under it. */
  wetten: Record<string, string[]>;
  vraag?: string;
  gevolg?: string;
}

/** What the reader must know of time: the day for the calendar, and whether the letter has to wait. */
interface Clock {
  tekst: string;
  dag?: Day;
  titel?: string;
  wacht?: boolean;
}

/** What a clock is counted with: the right that was asked for, the term of a notice of default, and who decides. */
interface ClockKnown {
  feiten: LawFacts;
  right?: RequestRight;
  gevolg?: string;
  body: string;
}

/** A letter of a resident that is ready to go, and the page it stands on. */
interface FinishedRequest {
  page: HTMLElement;
  say: (text: string) => void;
  blocks: FilledBlock[];
  text: string;
  /** The text for a mail, without letterhead. */
  mail: string;
  /** Empty where no mail can be sent. */
  email: string;
  title: string;
  /** Of a file, without its ending. */
  name: string;
  clock: Clock | null;
  today: Day;
  activity: ResidentActivity | null | undefined;
  /** What a letter that comes after begins with: what was asked, and when it came. */
  said: Record<string, string>;
}

interface CalendarDay {
  titel: string;
  dag: Day;
  uitleg?: string;
  vandaag: Day;
  dagenVooraf?: number;
}

// The letter of a department (generator/glashelder/letters/department/facts.py).

interface Field {
  soort: string;
  keuzes?: Record<string, string>;
}

interface Right {
  regime: string;
  recht: string;
  artikel: string;
  bron: string;
  termijn_id?: string;
  termijn_artikel?: string;
  /** A letter that grants it tells all that AVG art. 15 names. */
  met_overzicht?: boolean;
}

interface Law {
  titel: string;
  heeft_termijn: boolean;
  besluit_bron?: string;
  weigering_bron?: string;
  /** The term for a right that has none of its own here. */
  termijn_id?: string;
  /** There is no change to tell of. */
  verandert_niet?: boolean;
}

interface Condition {
  feit: string;
  naam: string;
  waarden: string[];
  mag_niet: boolean;
  zegt: string;
  anders: string;
}

interface Ground extends Dated {
  titel: string;
  tekst: string;
  bron: string;
  eist_afweging: boolean;
  hulp: string;
  rechten: string[];
  regimes: string[];
  voorwaarden: Condition[];
}

interface LawVersion extends Dated {
  naam: string;
  /** Why its text may be old; empty when it is not. */
  verouderd: string;
}

interface DepartmentLetter {
  id: string;
  besluit: boolean;
  kent_toe: boolean;
  weigert: boolean;
  weigert_alles: boolean;
  verdaagt: boolean;
  noemt_verdaging: boolean;
  behandelt_niet: boolean;
  stuurt_door: boolean;
  meldt_wijziging: boolean;
  op_bezwaar: boolean;
  velden: Record<string, Field>;
  verplicht: string[];
  bij_recht: Record<string, string[]>;
  /** By law; the empty one is for no law that is known. */
  niet_gevraagd: Record<string, string[]>;
  samen: string[][];
  niet_in_toekomst: string[];
  volgorde: [first: string, second: string, message: string][];
  organen: Record<string, Values>;
  rechten: Right[];
  regimes: Record<string, Law>;
  /** Whether it may refuse; `gronden` comes apart, when somebody begins to fill in. */
  met_gronden: boolean;
  gronden: Record<string, Ground>;
  woorden: Record<string, Record<string, string>>;
  bedrijf: string;
  meldingen: Record<string, string>;
  wetten: Record<string, LawVersion>;
  feiten: LawFacts;
  blokken: Block[];
  wet: Block;
  bijlagen: Block;
  bijlage: Block;
  teksten: Record<string, Block[]>;
}

/** What letters say of one activity; `waarden` is complete after `withBody`. */
interface Activity {
  orgaan: string;
  rol: string;
  /** The names of those for whom the municipality works. */
  opdrachtgevers: string[];
  waarden: Values & { verwerking: string; regime: string };
  rechten: string[];
  fouten: [rule: string, text: string][];
  feiten: Record<string, string[] | undefined | null>;
}

/** As `LetterRequest` in generator/glashelder/letters/catalogue/request.py. */
interface LetterRequest {
  verwerkingen: string[];
  velden: Record<string, string>;
  delen: Record<string, string>[];
}

/** All that a letter of a department is made from. */
interface Known {
  letter: DepartmentLetter;
  feiten: LawFacts;
  request: LetterRequest;
  activities: Activity[];
  today: Day;
}

/** Of which right and from which day a term is counted. */
interface TermQuestion {
  letter: DepartmentLetter;
  feiten: LawFacts;
  request: LetterRequest;
  regime: string;
  recht: string;
  received: Day;
}

/** The filled blocks, the laws that the letter names, and every slot without a value. */
interface WholeLetter {
  blokken: FilledBlock[];
  wetten: string[];
  leeg: string[];
}

/** Why a letter may not leave, or what to mind (`mag`); `veld` is a field, or `delen.0.grond` in a part. */
interface Fault {
  veld: string;
  regel: string;
  tekst: string;
  mag: boolean;
}

/** Makes a fault; what stands between braces in its words is filled in by name. */
type SayFault = (
  veld: string,
  regel: string,
  said?: { tekst?: string; mag?: boolean; [name: string]: string | boolean | undefined },
) => void;

/** What each rule about a letter may look at. */
interface RuleCase extends Known {
  day: (name: string) => Day;
  sent: Day;
  regime?: string;
  recht: string;
  fault: SayFault;
}

interface AskedTerm extends Pick<RuleCase, "letter" | "sent" | "today" | "recht" | "fault"> {
  regime: string;
  end?: Deadline | null;
  extended?: Deadline | null;
}

/** A ground for refusal in one part of a decision. */
interface AboutGround extends Pick<RuleCase, "letter" | "activities" | "fault"> {
  at: number;
}

type FormField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface PlacedFault extends Fault {
  place: HTMLElement;
  naam: string;
  input: HTMLElement;
}

/** Font, size in half points and colour of headings, of the house style. */
interface WordLook {
  lettertype?: string;
  grootte?: string;
  kopkleur?: string;
}

/** What a way of handing out a letter gets. */
interface Finished {
  blokken: FilledBlock[];
  letter: string;
  velden: Record<string, string>;
  /** The id of the first activity. */
  about?: string;
  today: Day;
  paper: HTMLElement;
  say: (text: string) => void;
}

// The search (generator/glashelder/search/index.py).

/** A word of an index, and how well it fits what was typed: 10 is the word itself. */
interface Match {
  word: string;
  quality: number;
}

/** Where words are looked up. A score goes with the number of a document. */
interface WordIndex {
  count: number;
  stopWords: Set<string>;
  emptyWords: Set<string>;
  /** The place of a document among the groups. */
  groupOf(number: number): number;
  /** Words that may be a form of what was typed, or begin with it, and whether those are all that begin with it. */
  near(typed: string): Promise<{ words: string[]; complete: boolean }>;
  all(): Promise<string[]>;
  /** The documents of a word, and of the longer words around it. */
  scores(word: string): Promise<Map<number, number>>;
}

/** The index of a site: groups by title and first number, and what a list of results shows. */
interface SiteIndex extends WordIndex {
  groups: [title: string, first: number][];
  text(number: number): Promise<FoundText>;
}

type FoundText = [address: string, title: string, kind: string, summary: string, also?: string];

/** What one typed word finds. `whole` is a word that is there, not half of one; `meant` are the words taken instead. */
interface FoundWord {
  scores: Map<number, number>;
  marks: string[];
  whole: boolean;
  complete: boolean;
  meant: string[];
}

/** The numbers of documents, best first; whether they have all words, and whether all such were looked up. */
interface SearchResult {
  numbers: number[];
  allWords: boolean;
  complete: boolean;
  meant: [typed: string, word: string][];
  marks: string[];
}
