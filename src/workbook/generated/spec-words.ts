import { guardText } from "../../cells/guard-text";
import type { ChartSpec } from "../../tracking/charts/chart-spec";
import { BAND_WIDTHS, CHART_NOTE_ROW, type ChartBand } from "./chart-bands";
import { widthInPoints } from "../column-look";

/** Letters of a line over the columns of a band. */
const LINE = 95;

/** Queues heading and note of a band. */
export function writeHeading(
  sheet: Excel.Worksheet,
  { first }: ChartBand,
  title: string,
  note: string,
): void {
  sheet.getRangeByIndexes(0, first, 1, 1).values = [[guardText(title, false)]];
  sheet.getRangeByIndexes(CHART_NOTE_ROW, first, 1, 1).values = [[guardText(note, false)]];
  const heading = sheet.getRangeByIndexes(0, first, 1, 1).format.font;
  heading.size = 16;
  heading.bold = true;
  sheet.getRangeByIndexes(CHART_NOTE_ROW, first, 1, 1).format.font.italic = true;
  BAND_WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, first + column, 1, 1).format.columnWidth = widthInPoints(width);
  });
}

/** Queues the sentences from a row on, cut into lines; returns the first row below them. */
export function writeSentences(
  sheet: Excel.Worksheet,
  { first }: ChartBand,
  row: number,
  { said }: ChartSpec,
): number {
  const lines = said.flatMap(wrapped);
  if (lines.length > 0) {
    sheet.getRangeByIndexes(row, first, lines.length, 1).values = lines.map((line) => [
      guardText(line, false),
    ]);
  }
  return row + lines.length + 1;
}

/** A sentence in lines that fit over a band, cut at spaces. */
function wrapped(sentence: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of sentence.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = `  ${word}`;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
