// An .xlsx file -> its sheets with their cells. The file is taken apart by the room that knows the format; what is too much,
// broken, locked or no workbook is refused here in sentences about importing.

import { itemText, sharedItems } from "../../ooxml/cells/shared-items";
import { mainPart, openPackage } from "../../ooxml/package/open-package";
import { refuseByFirstBytes } from "../../ooxml/package/refuse-by-first-bytes";
import type { WorkbookPackage } from "../../ooxml/package/workbook-package";
import { readMerges } from "../../ooxml/sheet/read-merges";
import { hiddenColumnsOf } from "../../ooxml/sheet/hidden-columns";
import { splitWorksheet } from "../../ooxml/sheet/split-worksheet";
import { cellLooks } from "../../ooxml/styles/cell-looks";
import { themeColors } from "../../ooxml/styles/theme-colors";
import { tablePartsOf, tablePlace } from "../../ooxml/tables/table-place";
import { WorkbookFileError } from "../../ooxml/workbook-file-error";
import { countsFrom1904 } from "../../ooxml/workbook/counts-from-1904";
import { sheetEntries, type SheetEntry } from "../../ooxml/workbook/sheet-entries";
import { numberAttribute, type XmlElement } from "../../ooxml/xml/xml-element";
import { RunsheetError } from "../../tracking/runsheet-error";
import { listed } from "../../tracking/words/listed";
import type { Pace } from "../pace";
import { unpackFiles } from "../reading/unpack-files";
import { ownTables } from "./own-table";
import { readSheetCells, type CellSources } from "./read-sheet-cells";
import type { Sheet, SheetTable } from "./sheet";
import { sheetRemarks } from "./sheet-remarks";

/** Parts that hold pictures, charts, copies of other workbooks and the like, never cells. */
const NO_CELLS =
  /(?:^|\/)(?:media|embeddings|drawings|charts|chartsheets|diagrams|pivotCache|pivotTables|externalLinks|printerSettings|activeX|ctrlProps|threadedComments|persons|customXml)\//i;
const MOST_NAMED = 10;
const SHOWN_LATE_THERE =
  "The workbook counts its days from 1904 by now, and Runsheet's tables were made there while it counted from 1900: Excel shows their days four years and a day later than they were logged. They were read as they were logged; days that were typed there since come four years and a day early.";

/** What was read of a workbook file. */
export interface WorkbookFile {
  /** The sheets that are shown, from left to right. */
  readonly sheets: readonly Sheet[];
  /** Sentences about the file as a whole. */
  readonly remarks: readonly string[];
}

/** Reads the shown sheets of a workbook. Throws `file-empty`, `file-unreadable`, `file-too-long`, `cancelled`. */
export async function readWorkbookFile(bytes: Uint8Array, name: string, pace: Pace): Promise<WorkbookFile> {
  try {
    refuseByFirstBytes(bytes);
    const files = unpackFiles(bytes, {
      isWanted: (path) => !NO_CELLS.test(path),
      tooMuch: (limits) => tooMuch(name, limits),
    });
    return await readSheets(openPackage(Object.entries(files)), pace);
  } catch (cause) {
    if (cause instanceof RunsheetError) {
      throw cause;
    }
    throw refusalOf(cause, name);
  }
}

async function readSheets(workbook: WorkbookPackage, pace: Pace): Promise<WorkbookFile> {
  const path = mainPart(workbook) ?? "";
  const root = workbook.tree(path);
  if (!root) {
    throw new SyntaxError("The workbook part is missing.");
  }
  const entries = sheetEntries(workbook, path, root);
  const shown = entries.filter(({ visibility }) => visibility === "visible");
  const sources = { ...lookSources(workbook, path), countsFrom1904: countsFrom1904(root) };
  const sheets: Sheet[] = [];
  let late = false;
  await pace.begin("reading", shown.length);
  for (const [at, entry] of shown.entries()) {
    const shownSheet = await readSheet(workbook, entry, sources, pace);
    const isLate = sources.countsFrom1904 && ownTables(shownSheet).length > 0;
    late ||= isLate;
    // Our tables are made where days are counted from 1900 alone: that holds what was logged there.
    const sheet = isLate
      ? await readSheet(workbook, entry, { ...sources, countsFrom1904: false }, pace)
      : shownSheet;
    if (sheet) {
      sheets.push(sheet);
    }
    await pace.step(at + 1);
  }
  return { sheets, remarks: [...hiddenRemarks(entries), ...(late ? [SHOWN_LATE_THERE] : [])] };
}

/** What cells point at: shared texts and looks. */
function lookSources(workbook: WorkbookPackage, path: string): Pick<CellSources, "strings" | "looks"> {
  const part = (type: string): string | undefined => workbook.relationshipsOf(path).ofType(type)[0]?.target;
  const [strings, styles, theme] = [part("sharedStrings"), part("styles"), part("theme")];
  const styleRoot = styles === undefined ? undefined : workbook.tree(styles);
  const themeRoot = theme === undefined ? undefined : workbook.tree(theme);
  const xml = strings === undefined ? undefined : workbook.text(strings);
  return {
    strings: xml === undefined ? [] : Array.from(sharedItems(xml), ({ inside }) => itemText(inside)),
    looks: styleRoot ? cellLooks(styleRoot, themeColors(themeRoot)) : [],
  };
}

async function readSheet(
  workbook: WorkbookPackage,
  { name, path }: SheetEntry,
  sources: CellSources,
  pace: Pace,
): Promise<Sheet | undefined> {
  const xml = path === undefined ? undefined : workbook.text(path);
  if (path === undefined || xml === undefined) {
    return undefined;
  }
  const { root, cells: inside } = splitWorksheet(xml);
  const { cells, looks, hiddenRows, unknown } = await readSheetCells(inside, sources, pace);
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const hiddenColumns = hiddenColumnsOf(root, width).filter((column) =>
    cells.some((row) => row[column] !== undefined),
  );
  return {
    sheet: name,
    origin: { row: 0, column: 0 },
    cells,
    looks,
    merged: readMerges(root),
    tables: tablePartsOf(workbook, path, root).flatMap((table) => sheetTable(table.root) ?? []),
    remarks: sheetRemarks({ hiddenRows, hiddenColumns, unknown }),
  };
}

function sheetTable(root: XmlElement): SheetTable | undefined {
  const place = tablePlace(root);
  const totals = numberAttribute(root, "totalsRowCount") ?? 0;
  return place && { name: place.name, area: { ...place.area, bottom: place.area.bottom - totals } };
}

function hiddenRemarks(entries: readonly SheetEntry[]): string[] {
  const hidden = entries.filter(({ visibility, path }) => visibility !== "visible" && path !== undefined);
  const names = listed(
    hidden.slice(0, MOST_NAMED).map(({ name }) => `"${name}"`),
    hidden.length,
  );
  if (hidden.length === 0) {
    return [];
  }
  return [
    hidden.length === 1
      ? `The sheet ${names} is hidden and was not read.`
      : `The sheets ${names} are hidden and were not read.`,
  ];
}

function tooMuch(name: string, limits: string): RunsheetError {
  return new RunsheetError(
    "file-too-long",
    `${name} holds more than ${limits} once it is unpacked.`,
    "Copy the sheets with the runs into a workbook of their own and import that.",
  );
}

function refusalOf(cause: unknown, name: string): RunsheetError {
  if (cause instanceof WorkbookFileError) {
    const code = cause.code === "file-empty" ? "file-empty" : "file-unreadable";
    return new RunsheetError(code, `${name} cannot be read. ${cause.message}`, cause.advice, { cause });
  }
  return new RunsheetError(
    "file-unreadable",
    `${name} cannot be read: the workbook is damaged or was cut off.`,
    "Get the file again, or let Excel repair it (Open, Open and Repair), save it and import that.",
    { cause },
  );
}
