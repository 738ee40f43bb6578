import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet of a workbook that a test writes by hand. */
export interface SheetXml {
  readonly name: string;
  /** The inside of `sheetData`. */
  readonly rows: string;
  /** What stands behind `sheetData`. */
  readonly after?: string;
  /** What stands before it. */
  readonly before?: string;
  readonly state?: "hidden" | "veryHidden";
}

/** What else a workbook holds. */
export interface WorkbookXml {
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
  /** The inside of `sst`. */
  readonly strings?: string;
  /** The inside of `styleSheet`. */
  readonly styles?: string;
  /** Parts to add or to put in place of those that are made. */
  readonly parts?: Readonly<Record<string, string>>;
  /** How much the archive is packed, 0 to 9. */
  readonly level?: 0 | 6 | 9;
}

/** The parts of a small workbook, as XML that no library wrote. */
export function workbookXml(sheets: readonly SheetXml[], more: WorkbookXml = {}): Record<string, string> {
  const { properties = "", strings = "", styles = "", parts = {} } = more;
  const arrows = sheets.map((_, at) => arrow(`s${at}`, "worksheet", `worksheets/sheet${at + 1}.xml`));
  return {
    "[Content_Types].xml":
      `<Types><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships>${arrow("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr ${properties}/><sheets>` +
      sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${state ? ` state="${state}"` : ""}/>`,
        )
        .join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": `<Relationships>${arrows.join("")}${arrow("t", "sharedStrings", "sharedStrings.xml")}${arrow("y", "styles", "styles.xml")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, before = "", after = "" }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  };
}

/** The same, packed. */
export function workbookZip(sheets: readonly SheetXml[], more: WorkbookXml = {}): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [path, text] of Object.entries(workbookXml(sheets, more))) {
    parts[path] = strToU8(text);
  }
  return zipSync(parts, { level: more.level ?? 6 });
}

function arrow(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}
