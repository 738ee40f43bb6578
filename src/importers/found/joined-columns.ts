import { foldKey } from "../../tracking/naming/fold-key";
import type { Scalar } from "../../tracking/values/scalar";
import { foldHeader } from "../../tracking/naming/fold-header";
import { listed } from "../../tracking/words/listed";
import type { SourceGrid } from "../reading/source-grid";
import type { FoundTable } from "../tables/found-table";
import { sharedHeaders } from "../tables/shared-headers";
import type { UnitLabel } from "../tables/unit-label";

/** A column of another table that says more of the same runs. */
export interface JoinedColumn extends UnitLabel {
  readonly header: string;
  /** A value for each run of the table that it is joined to. */
  readonly values: readonly Scalar[];
  /** The number format of each cell. */
  readonly formats: readonly (string | undefined)[];
}

/** The columns of a table that belongs to another one, with a value for each run of that. */
export function joinedColumns(
  table: FoundTable,
  to: FoundTable,
  { looks }: Pick<SourceGrid, "looks">,
): JoinedColumn[] {
  const { columns, rows, lines, belongs, isTransposed } = table;
  const lineOf = new Map(rows.map((row, at) => [row, lines[at] ?? -1]));
  const formatAt = (row: RowOfRun, across: number): string | undefined => {
    const line = (row && lineOf.get(row)) ?? -1;
    return (isTransposed ? looks?.[across]?.[line] : looks?.[line]?.[across])?.numberFormat;
  };
  const shared = belongs?.by === "names" ? sharedHeaders(table, to) : new Set<string>();
  const rowsOfRuns = belongs ? ROWS_OF_RUNS[belongs.by](table, to) : [];
  return columns.flatMap(({ header, line: across, unit, goal }, at): JoinedColumn[] =>
    header === "" || at === belongs?.keys?.[0] || shared.has(foldHeader(header)) || rows.length === 0
      ? []
      : [
          {
            header,
            ...(unit !== undefined && { unit }),
            ...(goal && { goal }),
            values: rowsOfRuns.map((row) => row?.[at] ?? ""),
            formats: rowsOfRuns.map((row) => formatAt(row, across)),
          },
        ],
  );
}

/** What was joined to the runs, as a sentence. */
export function joinedRemark(
  table: FoundTable,
  to: FoundTable,
  columns: readonly JoinedColumn[],
  grid: SourceGrid,
): string {
  const names = listed(columns.map(({ header }) => header));
  const others = withoutRun(table, to);
  const left =
    others.length === 0
      ? ""
      : ` No run there is called ${listed(others.slice(0, MOST_NAMED), others.length)}: what it says of ${others.length === 1 ? "that" : "those"} was left out.`;
  return table.belongs?.by === "constants"
    ? `The settings at ${grid.placeOfArea(table.area)} were taken for those of each run at ${grid.placeOfArea(to.area)}: ${names}.`
    : `The table at ${grid.placeOfArea(table.area)} says more of the same runs; its columns were joined: ${names}.${left}`;
}

/** What the rows of a table are called that belong to no run. */
function withoutRun({ rows, belongs }: FoundTable, to: FoundTable): string[] {
  const { by, keys: [own, other] = [0, 0] } = belongs ?? {};
  if (by !== "names") {
    return [];
  }
  const names = new Set(to.rows.map((row) => nameOf(row[other])));
  return rows.flatMap((row) => (names.has(nameOf(row[own])) ? [] : [String(row[own] ?? "").trim()]));
}

const MOST_NAMED = 5;

type RowOfRun = FoundTable["rows"][number] | undefined;
type Ways = Readonly<
  Record<NonNullable<FoundTable["belongs"]>["by"], (table: FoundTable, to: FoundTable) => RowOfRun[]>
>;

/** For each run the row of the other table that is about it. */
const ROWS_OF_RUNS: Ways = {
  constants: ({ rows }, to) => to.rows.map(() => rows[0]),
  rows: ({ rows }, to) => to.rows.map((_, at) => rows[at]),
  names: ({ rows, belongs }, to) => {
    const [own, other] = belongs?.keys ?? [0, 0];
    const byName = new Map(rows.map((row) => [nameOf(row[own]), row]));
    return to.rows.map((row) => byName.get(nameOf(row[other])));
  },
};

function nameOf(cell: FoundTable["rows"][number][number]): string {
  return foldKey(cell ?? "");
}
