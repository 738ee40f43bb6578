// Links on cells.

import { encloses, subtract, type Area } from "../../book/area";
import type { HyperlinkDescription, Sheet } from "../../book/sheet";
import { asRecord, asText, optional } from "./arguments";
import { readMatrix } from "./cell-matrix";
import { cellValue } from "./cell-value";
import { withStyle } from "../workbook/common-style";
import { invalidArgument } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { requireAllowed } from "../sheets/protection";
import { writeCells } from "./write-cells";

/** The link that covers an area, or null. */
export function readHyperlink(sheet: Sheet, area: Area): Excel.RangeHyperlink | null {
  const link = sheet.hyperlinks.find((candidate) => encloses(candidate.area, area));
  if (!link) {
    return null;
  }
  const text = cellValue(sheet.cells.value(area.top, area.left));
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.documentReference === undefined ? {} : { documentReference: link.documentReference }),
    ...(link.screenTip === undefined ? {} : { screenTip: link.screenTip }),
    textToDisplay: String(text),
  };
}

/** Puts a link on an area, with the text to show if one is given, blue and underlined as Excel does. */
export function writeHyperlink(context: ModelContext, sheet: Sheet, area: Area, value: unknown): void {
  requireAllowed(sheet, "allowInsertHyperlinks");
  const given = asRecord(value, "hyperlink");
  const address = optional(given["address"], asText, "hyperlink.address");
  const documentReference = optional(given["documentReference"], asText, "hyperlink.documentReference");
  if (address === undefined && documentReference === undefined) {
    throw invalidArgument("hyperlink needs an address or a documentReference.");
  }
  const screenTip = optional(given["screenTip"], asText, "hyperlink.screenTip");
  const others = sheet.hyperlinks.flatMap((link) =>
    subtract(link.area, area).map((part) => ({ ...link, area: part })),
  );
  const link: HyperlinkDescription = {
    area,
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
  sheet.hyperlinks.splice(0, sheet.hyperlinks.length, ...others, link);
  const text = optional(given["textToDisplay"], asText, "hyperlink.textToDisplay");
  if (text !== undefined) {
    writeCells(context, sheet, area, readMatrix(`'${text}`, area, "textToDisplay"));
  }
  sheet.styles.update(area, (style) => withStyle(style, { fontColor: "#0563C1", underline: true }));
  context.note({ kind: "cells", sheetId: sheet.id, area });
}
