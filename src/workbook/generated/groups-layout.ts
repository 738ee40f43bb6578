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
import { CompareFormulas, DIFFERS, WORKINGS } from "./compare-formulas";
import type { CompareLayout } from "./compare-layout";
import { longTextLiteral } from "./formula-parts";
import { GroupCells, type PlannedRow } from "./group-cells";
import { GroupRows } from "./group-rows";
import { groupRunRows } from "./group-run-rows";
import { GroupSettings } from "./group-settings";
import { groupTextRow } from "./group-text-row";
import { idCell } from "./id-cell";

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
  /** How many more metrics there are. */
  readonly metricsLeft: number;
  /** What the runs were chosen by, in words; "" for all. */
  readonly within: string;
  readonly generated: string;
}

/** A run is a condition in every cell of a setting: more of them than this make the sheet slow. */
const MOST_CONDITIONS = 12_000;
const FEWEST_SETTINGS = 10;
/** Room for a verdict. */
const WIDTH = 25;

/** The lines of the Compare sheet for configurations. */
export function groupsLayout(source: GroupsSource): CompareLayout {
  const { columns, runs, metrics } = source;
  const rowPlaces = new Map<string, number>();
  const rowOf = (key: string): number => rowPlaces.get(key) ?? 0;
  const parts = { runs, metrics, columns, cellOf: cellIn(runs) };
  const [tested, ...others] = [source.metric, ...source.others].flatMap((metric) => {
    const header = runs.find({ role: "metric", name: metric.name })?.header;
    return header === undefined ? [] : [new GroupRows(new GroupCells(parts, metric, header, rowOf))];
  });
  const settings = new GroupSettings(parts, rowOf);
  const { differing, alike, left } = settingLines(source, settings);
  const top = [
    ...heading(source, rowOf),
    ...(tested?.whole() ?? []),
    ...others.flatMap((rows) => rows.brief()),
  ];
  const same = alike.flatMap((line) => settings.row(line));
  const middle: PlannedRow[] = [
    groupTextRow("settings", "heading", differing.length > 0 ? "Settings that differ" : "No setting differs"),
    ...differing.flatMap((line) => settings.row(line)),
    ...notes(source, left),
    groupTextRow("gap", "blank", ""),
    foldHeading(same, columns.length, rowOf),
  ];
  const folded: PlannedRow[] = [
    ...same,
    ...groupRunRows(parts, rowOf),
    ...(tested?.behind(true) ?? []),
    ...others.flatMap((rows) => rows.behind(false)),
  ];
  const all = [...top, ...middle, ...folded];
  all.forEach(({ key }, at) => rowPlaces.set(key, at + 1));
  return {
    rows: all.map(({ make }) => make()),
    different: { start: HEADING_ROWS, count: top.length - HEADING_ROWS },
    folded: { start: all.length - folded.length, count: folded.length },
    width: WIDTH,
  };
}

/** Which settings have lines, those that differ first, and how many have none. */
function settingLines(
  { lines, columns }: GroupsSource,
  settings: GroupSettings,
): {
  readonly differing: readonly ComparedLine[];
  readonly alike: readonly ComparedLine[];
  readonly left: number;
} {
  const of = (all: readonly ComparedLine[]): ComparedLine[] => all.filter(isSetting);
  const [different, same] = [of(lines.different), of(lines.same)];
  const fit = (line: ComparedLine): boolean => settings.fits(line);
  const runs = columns.reduce((sum, { ids }) => sum + ids.length, 0);
  const most = Math.max(FEWEST_SETTINGS, Math.floor(MOST_CONDITIONS / runs));
  const differing = different.filter(fit).slice(0, most);
  const alike = same.filter(fit).slice(0, most - differing.length);
  return { differing, alike, left: different.length + same.length - differing.length - alike.length };
}

/** Each as long as the columns of two configurations beside the labels are wide, so that it is printed whole. */
const NOTES = [
  "The figures are of the runs in the fold and follow every edit of them; which runs these are is of that day.",
  "Tested by Welch's test, or in pairs where a configuration has the same seeds as the baseline.",
  "The tests take the runs for independent, and their values for roughly normal.",
  "Configurations that were picked by these very results look better than they are.",
];

/** What is known at the click and in no formula. */
function notes({ columns, metricsLeft }: GroupsSource, settingsLeft: number): PlannedRow[] {
  const left = [
    ...(metricsLeft > 0 ? [counted(metricsLeft, "metric")] : []),
    ...(settingsLeft > 0 ? [counted(settingsLeft, "setting")] : []),
  ];
  const sentences = [
    ...NOTES,
    ...columns.flatMap(({ caveats }) => caveats),
    ...(left.length > 0 ? [`Not shown: ${left.join(", ")}.`] : []),
  ];
  return sentences.map((sentence, at) => groupTextRow(`note ${at}`, "note", sentence));
}

/** Says how many lines are folded away, and whether some of them differ by now. */
function foldHeading(
  same: readonly PlannedRow[],
  columns: number,
  rowOf: (key: string) => number,
): PlannedRow {
  const after = "the single runs behind the figures (folded: open with + at the left)";
  const words = `${counted(same.length, "setting")} the same in all, and ${after}`;
  const [first, last] = [same[0], same.at(-1)];
  if (!first || !last) {
    return groupTextRow(
      "fold",
      "heading",
      `The single runs behind the figures (folded: open with + at the left)`,
    );
  }
  return {
    key: "text fold",
    make: () => {
      const letters = columnLetters(columns + 1 + WORKINGS.indexOf("Differs"));
      const differ = `COUNTIF(${letters}${rowOf(first.key)}:${letters}${rowOf(last.key)},"${DIFFERS}")`;
      const later = ". Some of the settings differ by now: open the fold, or put it on Compare once more";
      const label = `=${longTextLiteral(words)}&IF(${differ}=0,"",${longTextLiteral(later)})`;
      return { kind: "heading", label, cells: [] };
    },
  };
}

/** Rows above the figures; the ids and places of the best runs stand where CompareFormulas looks for them. */
const HEADING_ROWS = 6;

function heading(source: GroupsSource, rowOf: (key: string) => number): PlannedRow[] {
  const { columns, generated, within, metric } = source;
  const best = new CompareFormulas({ ...source, ids: columns.map((column) => column.best) });
  return [
    groupTextRow("title", "title", `Compare ${columns.length} configurations by ${metric.name}`),
    groupTextRow(
      "made",
      "note",
      `Rebuilt by Runsheet on ${generated}${within === "" ? "" : `, of the runs where ${within}`}. Figures follow Runs.`,
    ),
    {
      key: "text tests",
      make: () => {
        const p = rowOf(`${metric.name}: p`);
        const row = `$C$${p}:$${columnLetters(columns.length)}$${p}`;
        const label = `="Tests against the baseline: "&COUNT(${row})&${longTextLiteral(", two-sided, at 5 %, after Holm's correction.")}`;
        return { kind: "note", label, cells: [] };
      },
    },
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
      make: () => ({
        kind: "ids",
        label: "Best run when made",
        cells: columns.map(({ best }) => idCell(best)),
      }),
    },
    { key: "place", make: () => best.places() },
  ];
}

/** The cell of a column of Runs in the row of the table that a cell holds. */
function cellIn(runs: TrackedTable): (header: string, place: string) => string {
  return (header, place) => `INDEX(${columnReference(runs.name, header)},${place})`;
}

/** What a configuration is made of, or what goes along with it; the other fields are of a single run. */
function isSetting({ group, target }: ComparedLine): boolean {
  return (
    group === "parameters" ||
    (target.role === "field" && ["model", "dataset", "codeVersion", "experiment"].includes(target.key))
  );
}
