import { fromCell } from "../../src/cells/from-cell";
import { TABLE_NAMES, type TableName } from "../../src/tracking/schema/table-names";
import { readTracking, type Tracking } from "../../src/workbook/read-tracking";
import { readWorkbook } from "../../src/workbook/run-excel";

/** A row by header; dates as ISO text, blanks left out. */
export type WrittenRow = Readonly<Record<string, string | number | boolean>>;

/** One curve of `History`. */
export interface WrittenCurve {
  readonly run: string;
  readonly metric: string;
  readonly points: number;
  readonly first: unknown;
  /** Undefined for a metric without a goal. */
  readonly best: unknown;
  readonly last: unknown;
}

/** The data tables of the open workbook. */
export interface WrittenTables {
  readonly Runs: readonly WrittenRow[];
  readonly Params: readonly WrittenRow[];
  readonly Metrics: readonly WrittenRow[];
  readonly Datasets: readonly WrittenRow[];
  readonly Models: readonly WrittenRow[];
  readonly History: { readonly rows: number; readonly series: readonly WrittenCurve[] };
}

const READ: readonly TableName[] = ["Runs", "Datasets", "Models", "History"];

/** Reads them, as far as they are there. */
export async function tablesOfWorkbook(): Promise<WrittenTables> {
  const tracking = await readWorkbook(async (context) => readTracking(context, READ));
  const rows = (name: TableName): WrittenRow[] => rowsOf(tracking, name);
  const history = rows("History");
  return {
    Runs: rows("Runs"),
    Params: rows("Params"),
    Metrics: rows("Metrics"),
    Datasets: rows("Datasets"),
    Models: rows("Models"),
    History: { rows: history.length, series: curvesOf(history, tracking) },
  };
}

function rowsOf({ tables, tracked }: Tracking, name: (typeof TABLE_NAMES)[number]): WrittenRow[] {
  const table = tracked.get(name);
  const rows = tables.get(name)?.rows ?? [];
  return rows
    .map((cells) =>
      Object.fromEntries(
        cells.flatMap((cell, at) => {
          const { header, spec } = table?.columns[at] ?? {};
          const value = fromCell(cell, spec?.type ?? "text");
          return header === undefined || value === undefined
            ? []
            : [[header, spec?.type === "date" && typeof value === "number" ? isoOf(value) : value]];
        }),
      ),
    )
    .filter((row) => Object.keys(row).length > 0);
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function curvesOf(history: readonly WrittenRow[], { catalogue }: Tracking): WrittenCurve[] {
  const curves = new Map<string, WrittenRow[]>();
  for (const row of history) {
    const key = `${String(row["Run ID"])}\n${String(row["Metric"])}`;
    curves.set(key, [...(curves.get(key) ?? []), row]);
  }
  return [...curves.values()].map((rows) => {
    const values = rows.map((row) => row["Value"]);
    const metric = String(rows[0]?.["Metric"]);
    const goal = catalogue.metrics.find(({ name }) => name === metric)?.goal ?? "none";
    const finite = values.filter((value): value is number => typeof value === "number");
    const best =
      goal === "maximize" ? Math.max(...finite) : goal === "minimize" ? Math.min(...finite) : undefined;
    return {
      run: String(rows[0]?.["Run ID"]),
      metric,
      points: rows.length,
      first: values[0],
      ...(best !== undefined && Number.isFinite(best) ? { best } : { best: undefined }),
      last: values.at(-1),
    };
  });
}
