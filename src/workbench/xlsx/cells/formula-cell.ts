import { CellError, type CellContent } from "../../book/cell-content";
import type { Sheet } from "../../book/sheet";
import { formulaToFile } from "../formulas/formula-to-file";
import { yieldsArray } from "../formulas/yields-array";
import { escapeCharacters } from "../../../ooxml/xml/escaped-characters";
import { encodeXmlText } from "../../../ooxml/xml/xml-text";
import { areaAddress } from "../../../ooxml/cells/cell-address";
import type { OriginCell } from "./origin-cells";
import { tableNameAt } from "./read-cells";
import { spilledArea } from "./spilled-area";
import type { CellTargets } from "./cell-targets";

/** A formula in its cell, with its last value and the cell that stood there in the opened file. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly targets: CellTargets;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellContent | undefined;
  readonly old: OriginCell | undefined;
}

/** What follows a formula cell's position and style: type, formula and last value (18.3.1.40 f). */
export function formulaCell({ sheet, targets, row, column, formula, value, old }: FormulaCell): string {
  const text = encodeXmlText(formulaToFile(formula, tableNameAt(targets.tables, row, column)));
  const area = spilledArea(sheet.cells, row, column);
  const spills = area.right > column || area.bottom > row;
  const isOldArray = old?.stored?.kind === "array" && !old.isDynamic && old.formula === formula;
  if (isOldArray) {
    return `${resultType(value)}>${old.stored.source}${resultValue(value)}</c>`;
  }
  if (spills || yieldsArray(formula)) {
    return (
      ` cm="${targets.dynamicArrayMetadata()}"${resultType(value)}>` +
      `<f t="array" ref="${areaAddress(area)}">${text}</f>${resultValue(value)}</c>`
    );
  }
  return `${resultType(value)}><f>${text}</f>${resultValue(value)}</c>`;
}

function resultType(value: CellContent | undefined): string {
  if (typeof value === "string") {
    return ' t="str"';
  }
  if (typeof value === "boolean") {
    return ' t="b"';
  }
  const isError = value instanceof CellError || (typeof value === "number" && !Number.isFinite(value));
  return isError ? ' t="e"' : "";
}

function resultValue(value: CellContent | undefined): string {
  if (value === undefined) {
    return "";
  }
  if (typeof value === "number") {
    return `<v>${Number.isFinite(value) ? value : "#NUM!"}</v>`;
  }
  if (typeof value === "boolean") {
    return `<v>${value ? 1 : 0}</v>`;
  }
  return `<v>${encodeXmlText(value instanceof CellError ? value.code : escapeCharacters(value))}</v>`;
}
