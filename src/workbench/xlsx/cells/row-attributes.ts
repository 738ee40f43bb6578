import type { Sheet } from "../../book/sheet";
import { DEFAULT_ROW_HEIGHT } from "../../book/sheet";

const ATTRIBUTE = /([\w:]+)=["']([^"']*)["']/g;
/** What the book says itself; `spans` is a hint that edits would falsify. */
const OWN = new Set(["r", "spans", "ht", "customHeight", "hidden", "outlineLevel"]);

/** Reads every row's sizes; cells are not looked at. */
export function readRowSizes(xml: string, sheet: Sheet): void {
  let row = -1;
  for (const match of xml.matchAll(/<row(\s[^>]*?)?\/?>/g)) {
    const text = match[1] ?? "";
    const number = /\sr=["'](\d+)/.exec(text)?.[1];
    row = number === undefined ? row + 1 : Number(number) - 1;
    readRow(row, text, sheet);
  }
}

/** The attributes of a row, with `old` (those it had in the file) for what the book does not know. */
export function writeRow(row: number, old: string | undefined, sheet: Sheet): string {
  const before = old === undefined ? undefined : parse(old);
  const height = sheet.rowHeights.get(row);
  const level = sheet.rowLevels.get(row);
  let text = ` r="${row + 1}"`;
  if (before) {
    for (const [name, value] of before) {
      if (!OWN.has(name)) {
        text += ` ${name}="${value}"`;
      }
    }
  }
  if (height !== undefined) {
    const automatic = Number(before?.get("ht")) === height && !isTrue(before?.get("customHeight"));
    text += ` ht="${height}"${automatic ? "" : ' customHeight="1"'}`;
  }
  if (sheet.hiddenRows.has(row)) {
    text += ' hidden="1"';
  }
  if (level !== undefined) {
    text += ` outlineLevel="${level}"`;
  }
  return text;
}

/** Height (points), visibility and outline level of a row (18.3.1.73 row). */
function readRow(row: number, text: string, sheet: Sheet): void {
  if (text.length < 8) {
    return;
  }
  const attributes = parse(text);
  const height = Number(attributes.get("ht"));
  if (height > 0 && height !== DEFAULT_ROW_HEIGHT) {
    sheet.rowHeights.set(row, height);
  }
  if (isTrue(attributes.get("hidden"))) {
    sheet.hiddenRows.add(row);
  }
  const level = Number(attributes.get("outlineLevel"));
  if (level > 0) {
    sheet.rowLevels.set(row, level);
  }
}

function parse(text: string): Map<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map((match) => [match[1] as string, match[2] as string]));
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
