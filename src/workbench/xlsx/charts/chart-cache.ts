// Charts carry a copy of what they draw, so that a viewer can show them without calculating (21.2.2.130 numCache,
// 21.2.2.191 strCache).
import { parseA1Ref } from "@borgar/fx";
import { CellError, type CellContent } from "../../book/cell-content";
import type { Book } from "../../book/book";
import { MAX_COLUMNS, MAX_ROWS } from "../../book/area";
import { escapeCharacters } from "../../../ooxml/xml/escaped-characters";
import { xmlElement, type XmlElement } from "../../../ooxml/xml/xml-element";

/** Longer series go without a copy: they are calculated on opening anyway. */
const MOST_POINTS = 32_000;

/** Numbers of a series: `c:numRef` with its copy; a text counts as 0, as in Excel. */
export function numberReference(reference: string, book: Book): XmlElement {
  const cells = referencedCells(reference, book);
  const formula = xmlElement("c:f", {}, [reference]);
  if (!cells) {
    return xmlElement("c:numRef", {}, [formula]);
  }
  const points = cells.flatMap((value, index) => {
    const number = typeof value === "string" ? 0 : value;
    return typeof number === "number" && Number.isFinite(number) ? [point(index, String(number))] : [];
  });
  return xmlElement("c:numRef", {}, [
    formula,
    xmlElement("c:numCache", {}, [
      xmlElement("c:formatCode", {}, ["General"]),
      xmlElement("c:ptCount", { val: cells.length }),
      ...points,
    ]),
  ]);
}

/** Texts of a series' name or categories: `c:strRef` with its copy. */
export function textReference(reference: string, book: Book): XmlElement {
  const cells = referencedCells(reference, book);
  const formula = xmlElement("c:f", {}, [reference]);
  if (!cells) {
    return xmlElement("c:strRef", {}, [formula]);
  }
  const points = cells.flatMap((value, index) =>
    value === undefined ? [] : [point(index, escapeCharacters(shownText(value)))],
  );
  return xmlElement("c:strRef", {}, [
    formula,
    xmlElement("c:strCache", {}, [xmlElement("c:ptCount", { val: cells.length }), ...points]),
  ]);
}

/** Whether a reference holds numbers alone. */
export function isNumeric(reference: string, book: Book): boolean {
  const cells = referencedCells(reference, book);
  return (
    cells !== undefined &&
    cells.length > 0 &&
    cells.every((value) => value === undefined || typeof value === "number")
  );
}

function point(index: number, text: string): XmlElement {
  return xmlElement("c:pt", { idx: index }, [xmlElement("c:v", {}, [text])]);
}

function shownText(value: CellContent): string {
  if (value instanceof CellError) {
    return value.code;
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** The cells that a reference such as `Charts!$A$2:$A$40` names, row by row; undefined where it is no such reference. */
function referencedCells(reference: string, book: Book): (CellContent | undefined)[] | undefined {
  const parsed = parseA1Ref(reference);
  if (!parsed || !("range" in parsed)) {
    return undefined;
  }
  const name = (parsed.context ?? []).at(-1)?.toLowerCase();
  const sheet = book.sheets.find((candidate) => candidate.name.toLowerCase() === name);
  const { top, left, bottom = top, right = left } = parsed.range;
  if (!sheet) {
    return undefined;
  }
  const [firstRow, firstColumn] = [top ?? 0, left ?? 0];
  const lastRow = top === null ? sheet.cells.rowCount - 1 : Math.min(bottom ?? firstRow, MAX_ROWS - 1);
  const lastColumn =
    left === null ? sheet.cells.columnCount - 1 : Math.min(right ?? firstColumn, MAX_COLUMNS - 1);
  if ((lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > MOST_POINTS) {
    return undefined;
  }
  const cells: (CellContent | undefined)[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      cells.push(sheet.cells.value(row, column));
    }
  }
  return cells;
}
