// Configurations on the Compare sheet: a column each, the first of them the baseline. Their runs are found in Runs by their
// ids, and every figure is a formula over what these runs hold now. What is made at a click is which runs belong to which
// configuration, and which seeds are paired.

import type { MetricDefinition } from "../../tracking/catalogue/catalogue";
import type { ComparedLine, ComparedLines } from "../../tracking/comparison/compared-lines";
import type { GroupColumn } from "../../tracking/groups/group-column";
import { counted } from "../../tracking/words/counts";
import { columnLetters } from "../../cells/address";
import { columnReference } from "../../cells/structured-reference";
import { guardText } from "../../cells/guard-text";
import type { TrackedTable } from "../tracked-table";
import { CompareFormulas, WORKINGS, type CompareRow } from "./compare-formulas";
import type { CompareLayout } from "./compare-layout";
import { GroupCells, type PlannedRow } from "./group-cells";
import { GroupRows } from "./group-rows";

/** What is put side by side. Every run has an id that formulas can find. */
export interface GroupsSource {
  readonly runs: TrackedTable;
  readonly metrics: TrackedTable;
  readonly columns: readonly (GroupColumn & {
    readonly ids: readonly (string | number)[];
    readonly best: string | number;
  })[];
  /** The metric that is tested. */
  readonly metric: MetricDefinition;
  /** Metrics that are told of in short. */
  readonly others: readonly MetricDefinition[];
  /** How the best runs of the configurations differ. */
  readonly lines: ComparedLines;
  /** What the runs were chosen by, in words; "" for all. */
  readonly within: string;
  readonly generated: string;
}

/** The lines of the Compare sheet for configurations. */
export function groupsLayout(source: GroupsSource): CompareLayout {
  const { columns, lines, runs } = source;
  const places = new Map<string, number>();
  const rowOf = (key: string): number => places.get(key) ?? 0;
  const settings = new CompareFormulas({ ...source, ids: columns.map(({ best }) => best) });
  const cellOf = cellIn(runs);
  const [tested, ...others] = [source.metric, ...source.others].flatMap((metric) => {
    const header = runs.find({ role: "metric", name: metric.name })?.header;
    const parts = { runs, metrics: source.metrics, columns, cellOf };
    return header === undefined ? [] : [new GroupRows(new GroupCells(parts, metric, header, rowOf))];
  });
  const top = [
    ...heading(source, settings),
    ...(tested?.whole() ?? []),
    ...others.flatMap((rows) => rows.brief()),
  ];
  const differing = lines.different.filter(isSetting);
  const alike = lines.same.filter(isSetting);
  const middle: PlannedRow[] = [
    text(
      "settings",
      "heading",
      differing.length > 0 ? "Settings that differ" : "The settings of their best runs do not differ",
    ),
    ...differing.map((line) => settingRow(settings, line, rowOf)),
    text("gap", "blank", ""),
    text(
      "fold",
      "heading",
      `${counted(alike.length, "setting")} the same in all, and the single runs behind the figures (folded: open with + at the left)`,
    ),
  ];
  const folded: PlannedRow[] = [
    ...alike.map((line) => settingRow(settings, line, rowOf)),
    ...runRows(source, rowOf),
    ...(tested?.behind(true) ?? []),
    ...others.flatMap((rows) => rows.behind(false)),
  ];
  const all = [...top, ...middle, ...folded];
  all.forEach(({ key }, at) => places.set(key, at + 1));
  const start = all.length - folded.length;
  return {
    rows: all.map(({ make }) => make()),
    different: { start: HEADING_ROWS, count: top.length - HEADING_ROWS },
    folded: { start, count: folded.length },
  };
}

/** Rows above the figures; the ids and places of the best runs stand where CompareFormulas looks for them. */
const HEADING_ROWS = 6;

function heading(
  { columns, generated, within, metric }: GroupsSource,
  settings: CompareFormulas,
): PlannedRow[] {
  const count = counted(Math.max(0, columns.length - 1), "test");
  return [
    text("title", "title", `Compare ${columns.length} configurations by ${metric.name}`),
    text(
      "made",
      "note",
      `Rebuilt by Runsheet on ${generated}${within === "" ? "" : `, of the runs where ${within}`}. The figures are of the runs in the fold and follow every edit of them; which runs belong to a configuration is of that day.`,
    ),
    text(
      "tests",
      "note",
      `${count} against the baseline, two-sided, at 5 %, corrected after Holm: Welch's, or of the pairs where both have the same seeds. They take the runs for independent and their values for roughly normal; configurations picked by these very results look better than they are.`,
    ),
    {
      key: "names",
      make: () => ({
        kind: "header",
        label: "Configuration",
        cells: columns.map(({ name }, at) => guardText(at === 0 ? `${name} (baseline)` : name, false)),
        workings: WORKINGS,
      }),
    },
    {
      key: "best",
      make: () => ({ kind: "ids", label: "Best run", cells: columns.map(({ best }) => idCell(best)) }),
    },
    { key: "place", make: () => settings.places() },
  ];
}

/** The runs of each configuration: their ids, where they stand, and their seeds. */
function runRows({ runs, metrics, columns }: GroupsSource, rowOf: (key: string) => number): PlannedRow[] {
  const most = Math.max(...columns.map(({ ids }) => ids.length));
  const each = (make: (k: number) => PlannedRow): PlannedRow[] =>
    Array.from({ length: most }, (_, k) => make(k));
  const formulas = (k: number) =>
    new CompareFormulas({ runs, metrics, ids: columns.map(({ ids }) => ids[k] ?? "") });
  const seed = runs.find("field:seed")?.header;
  const cellOf = cellIn(runs);
  return [
    text("runs", "heading", "Run IDs"),
    ...each((k) => ({
      key: `id ${k}`,
      make: () => ({
        kind: "ids",
        label: `    Run ${k + 1}`,
        cells: columns.map(({ ids }) => (ids[k] === undefined ? "" : idCell(ids[k]))),
      }),
    })),
    text("rows", "heading", `Rows on ${runs.sheetName}`),
    ...each((k) => ({
      key: `place ${k}`,
      make: () => {
        const { cells } = formulas(k).places(rowOf(`id ${k}`));
        return {
          kind: "value",
          label: `    Run ${k + 1}`,
          cells: cells.map((cell, at) => (columns[at]?.ids[k] === undefined ? "" : cell)),
          numberFormat: "0",
        };
      },
    })),
    ...(seed === undefined
      ? []
      : [
          text("seeds", "heading", "Seeds"),
          ...each((k) => ({
            key: `seed ${k}`,
            make: (): CompareRow => ({
              kind: "value",
              label: `    Run ${k + 1}`,
              cells: columns.map((_, at) => {
                const place = `${columnLetters(at + 1)}$${rowOf(`place ${k}`)}`;
                const cell = cellOf(seed, place);
                return `=IF(ISNUMBER(${place}),IFERROR(IF(${cell}="","",${cell}),""),"")`;
              }),
            }),
          })),
        ]),
  ];
}

/** The cell of a column of Runs in the row of the sheet that a cell holds. */
function cellIn(runs: TrackedTable): (header: string, place: string) => string {
  return (header, place) => {
    const column = columnReference(runs.name, header);
    return `INDEX(${column},${place}-ROW(INDEX(${column},1))+1)`;
  };
}

function settingRow(
  settings: CompareFormulas,
  { target }: ComparedLine,
  rowOf: (key: string) => number,
): PlannedRow {
  const key = `setting ${JSON.stringify(target)}`;
  return { key, make: () => settings.line(target, rowOf(key)) };
}

/** What a configuration is made of, or what goes along with it; the other fields are of a single run. */
function isSetting({ group, target }: ComparedLine): boolean {
  return (
    group === "parameters" ||
    (target.role === "field" && ["model", "dataset", "codeVersion", "experiment"].includes(target.key))
  );
}

function idCell(id: string | number): string | number {
  return typeof id === "string" ? guardText(id, false) : id;
}

function text(key: string, kind: "title" | "note" | "heading" | "blank", label: string): PlannedRow {
  return { key: `text ${key}`, make: () => ({ kind, label, cells: [] }) };
}
