// A table of which no tool is known, read in each of the ways in which it may be meant: a run a row; all rows the log of one
// run; the logs of several, told apart by a column or by where the steps begin anew.

import { roleOfName } from "../../tracking/naming/role-of-name";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { isRowIndex } from "../formats/is-row-index";
import { fieldNamed } from "../../tracking/naming/field-names";
import type { RawRuns, Reading, Readings } from "../importer";
import type { SourceColumn, SourceColumns } from "../records/source-column";
import { fieldFits } from "../roles/field-fits";
import { isMostlyNumeric } from "../roles/looks-numeric";
import { neverChanges, partOf } from "./log-parts";
import { logShape, type LogShape } from "./log-shape";
import { hasPoint, pointsReadOnce } from "./point-values";
import { readableRows } from "./readable-rows";
import { RunLogs, type RunOfLog } from "./run-logs";
import { runNameOf } from "./run-name";
import { filledSample } from "../records/filled-sample";
import { RowView } from "../records/row-view";
import { rowsBy } from "./row-groups";
import { addStepTable, type LogColumn, type LogPart } from "./step-table";

/** A log that is one of those in a table. */
interface OneLog {
  readonly key: string;
  readonly rows: readonly number[];
}

/** A way to part the rows of a table into logs. */
interface Parting {
  readonly id: string;
  readonly each: string;
  readonly logs: readonly OneLog[];
  /** The column whose values the logs are, where there is one. */
  readonly column?: SourceColumn;
}

/** Fields that a log may say of its run, where they never change in it. */
const SAID: ReadonlySet<RunFieldKey | undefined> = new Set<RunFieldKey>([
  "sourceId",
  "name",
  "experiment",
  "dataset",
  "model",
  "seed",
  "codeVersion",
  "author",
  "tags",
  "notes",
]);

/**
 * The runs of a table in the way that is likely, with the other ways. Where its rows are runs beyond doubt, these alone.
 *
 * @param rows the runs, one a row.
 * @param name of the part.
 */
export function withReadings(source: SourceColumns, rows: RawRuns, name: string): RawRuns {
  const readable = readableRows(source, new RunLogs());
  const shape = logShape(source.columns, readable);
  if (!shape) {
    return rows;
  }
  const partings = partingsOf(shape, readable);
  const likely = shape.likely === "groups" ? partings.find(({ column }) => column !== undefined) : undefined;
  const recommended = shape.likely === "rows" ? "rows" : (likely?.id ?? "log");
  const options: Reading[] = [
    { id: "rows", each: "each row", runs: rows.count, curves: 0, read: () => read("rows") },
    ...partings.map((parting): Reading => ({
      id: parting.id,
      each: parting.each,
      runs: parting.logs.length,
      curves: countCurves(source, shape, parting),
      stepName: stepNameOf(shape),
      read: () => read(parting.id),
    })),
  ];
  const read = (id: string): RawRuns => {
    const readings: Readings = { taken: id, recommended, why: shape.why, options };
    const parting = partings.find((one) => one.id === id);
    return { ...(parting ? logged(source, shape, parting, name) : rows), readings };
  };
  return read(recommended);
}

function partingsOf({ axis, groups }: LogShape, rows: readonly number[]): Parting[] {
  const passes: number[][] = [];
  const backs = new Set(axis.backs);
  for (const row of rows) {
    if (passes.length === 0 || backs.has(row)) {
      passes.push([]);
    }
    passes.at(-1)?.push(row);
  }
  return [
    { id: "log", each: "the log", logs: [{ key: "", rows }] },
    ...groups.map((group): Parting => ({
      id: `by ${group.column.header}`,
      each: `each ${group.column.header}`,
      logs: Array.from(group.rows, ([key, own]) => ({ key, rows: own })),
      column: group.column,
    })),
    ...(axis.beginsAnew && groups.length === 0
      ? [
          {
            id: "begun",
            each: `each time ${axis.column.header} begins anew`,
            logs: passes.map((own, at) => ({ key: String(at + 1), rows: own })),
          },
        ]
      : []),
  ];
}

/** What the steps are called: W&B marks names of its own by an underscore. */
function stepNameOf({ axis }: Pick<LogShape, "axis">): string {
  return axis.column.header.replace(/^_/, "");
}

function countCurves(source: SourceColumns, { axis, stage }: LogShape, parting: Parting): number {
  const curves = columnsOf(source, axis.column, parting).filter(({ as }) => as === "curve");
  let count = 0;
  for (const { rows } of parting.logs) {
    for (const own of stage ? rowsBy(stage, rows).rows.values() : [rows]) {
      const stepped = own.filter((row) => Number.isFinite(axis.steps[row]));
      count += curves.filter((column) => hasPoint(column, stepped)).length;
    }
  }
  return count;
}

function logged(source: SourceColumns, { axis, stage }: LogShape, parting: Parting, name: string): RawRuns {
  const logs = new RunLogs();
  readableRows(source, logs);
  const columns = columnsOf(source, axis.column, parting).filter(
    ({ header, values }) => header !== stage?.header || values !== stage.values,
  );
  const place = (row: number): string => source.place(row);
  const pointsOf = pointsReadOnce();
  for (const { key, rows } of parting.logs) {
    const run = logs.run(key, parting.logs.length === 1 ? name : `${name}, from ${place(rows[0] ?? 0)}`);
    nameRun(run, key, parting, name);
    if (stage) {
      addStepTable(run, logs, {
        columns: columns.filter(({ as }) => as !== "curve" && as !== "step"),
        rows,
        place,
        pointsOf,
      });
      for (const [word, own] of rowsBy(stage, rows).rows) {
        addStepTable(run, logs, {
          columns: columns.flatMap((column) => staged(column, word)),
          rows: own,
          place,
          pointsOf,
        });
      }
    } else {
      addStepTable(run, logs, { columns, rows, place, pointsOf });
    }
  }
  const raw = logs.rawRuns(stepNameOf({ axis }));
  return { ...raw, remarks: [...source.remarks, ...raw.remarks] };
}

/** A curve under the name of the data that it was measured on, and the steps. */
function staged(column: LogColumn, stage: string): LogColumn[] {
  if (column.as === "curve") {
    return [{ ...column, name: `${stage}_${column.name}` }];
  }
  return column.as === "step" ? [column] : [];
}

/** A run is called after its file, and after what tells it apart where the file holds several. */
function nameRun(run: RunOfLog, key: string, { column, logs }: Parting, name: string): void {
  const file = runNameOf(name);
  if (column && fieldNamed(column.header) === "name") {
    return;
  }
  const told = column && /^-?[\d.]+$/.test(key) ? `${column.header} ${key}` : key;
  const words = [file, logs.length === 1 ? "" : told].filter((word) => word !== undefined && word !== "");
  run.field("name", words.length > 0 ? words.join(" ") : undefined, column?.header ?? "file");
}

/** The columns with what each is in these logs; a setting is what never changes in any of them. */
function columnsOf({ columns }: SourceColumns, axis: SourceColumn, { logs }: Parting): LogColumn[] {
  const own = columns.includes(axis) ? columns : [axis, ...columns];
  return own.map((column): LogColumn => ({
    ...column,
    ...(column === axis ? { as: "step" } : partIn(column, logs)),
  }));
}

function partIn(column: SourceColumn, logs: readonly OneLog[]): LogPart {
  const { header, values } = column;
  const within = logs.map(({ rows }) => ({ header, values: new RowView(values, rows) }));
  const never = within.every((own) => neverChanges(own) || filledSample(own.values, 1).length === 0);
  if (isRowIndex(column)) {
    return { as: "left out" };
  }
  const key = fieldNamed(header);
  if (key && SAID.has(key) && fieldFits(key, values)) {
    return never ? { as: "field", key } : { as: "left out" };
  }
  // Numbers alone do not tell runs of different files apart.
  if (key === "sourceId" && never) {
    return { as: "left out" };
  }
  const part = partOf(within[0] ?? column);
  if (part.as !== "curve" && part.as !== "parameter") {
    return part;
  }
  if (never && (roleOfName(header) === "parameter" || !isMostlyNumeric(values))) {
    return { as: "parameter", name: header };
  }
  if (!isMostlyNumeric(values)) {
    return { as: "left out" };
  }
  return roleOfName(header) === "parameter"
    ? { as: "curve", name: header, goal: "none" }
    : { as: "curve", name: header };
}
