import { IMPORTERS } from "../../../src/importers/registry";
import type { RawRuns } from "../../../src/importers/importer";
import type { PartContent, TableContent } from "../../../src/importers/source-content";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { tableOf } from "../contents";

/** The runs that a format makes of parts. */
export function readAs(id: string, ...parts: readonly PartContent[]): RawRuns {
  const importer = IMPORTERS.find((one) => one.id === id);
  if (!importer) {
    throw new Error(`There is no format ${id}.`);
  }
  return importer.read(parts);
}

/** What each column was taken for, with the values of its runs, by its header: ["metric acc", 0.9, 0.8]. */
export function valuesOf({
  columns,
  count,
}: RawRuns): Readonly<Record<string, readonly (Scalar | undefined)[]>> {
  return Object.fromEntries(
    columns.map(({ header, suggested, values }) => {
      const target =
        suggested.role === "ignored"
          ? "ignored"
          : `${suggested.role} ${suggested.role === "field" ? suggested.key : suggested.name}`;
      return [header, [target, ...Array.from({ length: count }, (_, row) => values.at(row))]];
    }),
  );
}

/** The curves as texts: "0 loss 1,2: 0.9,0.8". */
export function curvesOf({ series = [], columns }: RawRuns): string[] {
  return series.map(({ run, column, steps, values }) => {
    const target = columns[column]?.suggested;
    const name = target?.role === "metric" ? target.name : "nothing";
    return `${run} ${name} ${Array.from(steps).join()}: ${Array.from(values).join()}`;
  });
}

/** Columns of cells by their headers. */
export type Columns = Readonly<Record<string, readonly Scalar[]>>;

/** A table of columns; `text` is the file as it was read. */
export function tableFrom(columns: Columns, text?: string): TableContent {
  const headers = Object.keys(columns);
  const count = Object.values(columns)[0]?.length ?? 0;
  const rows = Array.from({ length: count }, (_, row) =>
    headers.map((header) => columns[header]?.[row] ?? ""),
  );
  return { ...tableOf(headers, rows), ...(text !== undefined && { text }) };
}

/** What each column of a table is taken for by a format. */
export function targetsAs(id: string, columns: Columns, text?: string): Readonly<Record<string, unknown>> {
  const values = valuesOf(readAs(id, tableFrom(columns, text)));
  return Object.fromEntries(Object.entries(values).map(([header, [target]]) => [header, target]));
}
