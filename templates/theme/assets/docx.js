// A letter as a Word document, made on this device. Every value is text and nothing else.

const OPEN = "http://schemas.openxmlformats.org/";
const OFFICE = "officeDocument/2006/relationships/";
const PACKAGE = "package/2006/";
const W = `xmlns:w="${OPEN}wordprocessingml/2006/main"`;
const NO_XML = /[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu; // XML 1.0, 2.2

/**
 * Return the bytes. A block is {soort: "kop" | "alinea" | "lijst", regels: [text]}; the first kop is heading 1, others 2.
 * `stijl` comes from the house style (generator/glashelder/letters/house_style/look.py), which lets no markup through.
 *
 * @type {(letter: { titel: string; regels: FilledBlock[]; stijl?: WordLook }) => Uint8Array<ArrayBuffer>}
 */
export function docx({ titel, regels, stijl = {} }) {
  let level = 0;
  const body = regels.flatMap((block) => {
    if (block.soort === "lijst") return block.regels.map((line) => paragraph("ListBullet", line));
    if (block.soort === "alinea") return paragraph("Normal", block.regels.join("\n"));
    level = Math.min(level + 1, 2);
    return paragraph(`Heading${level}`, block.regels[0]);
  });
  return zip({
    "[Content_Types].xml": TYPES,
    "_rels/.rels": relations([`${OFFICE}officeDocument`, "word/document.xml"], [
      `${PACKAGE}relationships/metadata/core-properties`,
      "docProps/core.xml",
    ]),
    "docProps/core.xml":
      `<c:coreProperties xmlns:c="${OPEN}${PACKAGE}metadata/core-properties" xmlns:d="http://purl.org/dc/elements/1.1/"><d:language>nl-NL</d:language><d:title>${
        escaped(titel)
      }</d:title></c:coreProperties>`,
    "word/document.xml": `<w:document ${W}><w:body>${
      body.join("")
    }<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    "word/_rels/document.xml.rels": relations([`${OFFICE}styles`, "styles.xml"], [
      `${OFFICE}numbering`,
      "numbering.xml",
    ]),
    "word/styles.xml": styles(stijl),
    "word/numbering.xml": NUMBERING,
  });
}

/** @type {(name: string, kind: string) => string} */
const type = (name, kind) =>
  `<Override PartName="/${name}.xml" ContentType="application/vnd.openxmlformats-${kind}+xml"/>`;
/** @type {(name: string, kind?: string) => string} */
const word = (name, kind = name) => type(`word/${name}`, `officedocument.wordprocessingml.${kind}`);
const TYPES =
  `<Types xmlns="${OPEN}${PACKAGE}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${
    type("docProps/core", "package.core-properties")
  }${word("document", "document.main")}${word("styles")}${word("numbering")}</Types>`;
/** @type {(id: string, name: string, rest: string) => string} */
const style = (id, name, rest) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${rest}</w:style>`;
/** @type {(level: number, size: number, colour: string) => string} */
const heading = (level, size, colour) =>
  style(
    `Heading${level}`,
    `heading ${level}`,
    `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/>${
      colour && `<w:color w:val="${colour}"/>`
    }<w:sz w:val="${size}"/></w:rPr>`,
  );
/** @type {(look: WordLook) => string} */
const styles = ({ lettertype = "Arial", grootte = "22", kopkleur = "" }) =>
  `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${lettertype}" w:hAnsi="${lettertype}"/><w:sz w:val="${grootte}"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>${
    heading(1, 32, kopkleur)
  }${heading(2, 26, kopkleur)}${
    style("ListBullet", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
  }</w:styles>`;
const NUMBERING =
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** @type {(...rows: [kind: string, target: string][]) => string} */
function relations(...rows) {
  const found = rows.map(([kind, target], at) =>
    `<Relationship Id="r${at}" Type="${OPEN}${kind}" Target="${target}"/>`
  );
  return `<Relationships xmlns="${OPEN}${PACKAGE}relationships">${found.join("")}</Relationships>`;
}

/** @type {(name: string, text: string) => string} */
function paragraph(name, text) {
  const start = '<w:t xml:space="preserve">';
  const lines = escaped(text).replaceAll("\n", `</w:t><w:br/>${start}`);
  return `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr><w:r>${start}${lines}</w:t></w:r></w:p>`;
}

/** @type {(text: string) => string} */
function escaped(text) {
  return text.replace(/\r\n?/g, "\n").replace(NO_XML, "").replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * A zip that stores and does not compress (APPNOTE 4.3), always of 1 January 1980.
 *
 * @type {(parts: Record<string, string>) => Uint8Array<ArrayBuffer>}
 */
function zip(parts) {
  /** @type {number[][]} */
  let [files, index] = [[], []];
  for (const part of Object.entries(parts)) {
    const [name, content] = part.map((text) => [...new TextEncoder().encode(text)]);
    const common = [
      ...shorts(20, 0, 0, 0, 33),
      ...longs(crc32(content), content.length, content.length),
      ...shorts(name.length, 0),
    ];
    index = [
      ...index,
      ...longs(0x02014b50),
      ...shorts(20),
      ...common,
      ...shorts(0, 0, 0),
      ...longs(0, files.length),
      ...name,
    ];
    files = [...files, ...longs(0x04034b50), ...common, ...name, ...content];
  }
  const number = Object.keys(parts).length;
  const end = [
    ...longs(0x06054b50),
    ...shorts(0, 0, number, number),
    ...longs(index.length, files.length),
    ...shorts(0),
  ];
  return Uint8Array.from([...files, ...index, ...end]);
}

/** @type {(...numbers: number[]) => number[]} */
const shorts = (...numbers) => numbers.flatMap((n) => [n & 255, n >>> 8]);
/** @type {(...numbers: number[]) => number[]} */
const longs = (...numbers) => numbers.flatMap((n) => shorts(n & 65535, n >>> 16));

/** @type {(bytes: number[]) => number} */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 8; i--;) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc;
}
