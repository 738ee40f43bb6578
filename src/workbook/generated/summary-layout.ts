// The Summary sheet as rows of formulas. Every figure is a formula over the tables, so that it follows edits without
// Runsheet. What several figures of a row need stands once, in a cell of the row; criteria do the counting (see
// best-formulas and group-formulas).

import type { MetricDefinition } from "../../tracking/catalogue/catalogue";
import { RUN_STATUSES } from "../../tracking/schema/run-status";
import { guardText } from "../../cells/guard-text";
import { columnReference, textLiteral } from "../../cells/structured-reference";
import {
  bestPosition,
  bestValue,
  competingRuns,
  goalOf,
  metricsColumns,
  metricText,
  toleranceOf,
  winningRuns,
  winsFrom,
  winsTo,
  type BestCells,
  type MetricsColumns,
  type MetricsTable,
} from "./best-formulas";
import { countWhere, hasPlainTexts, plainTextOf } from "./formula-parts";
import {
  GROUP_OF_ALL,
  deviationOfGroup,
  experimentGroup,
  meanOfGroup,
  runsOfGroup,
  valuesOfGroup,
  type Group,
  type GroupColumns,
} from "./group-formulas";
import { bodyRow, figure, summaryTextRow, type SummaryCell, type SummaryRow } from "./summary-row";

/** A metric with the header of its column in Runs. */
export interface SummaryMetric {
  readonly definition: MetricDefinition;
  readonly header: string;
}

/** What the summary is made of; headers are those of the tables as they stand. */
export interface SummarySource {
  readonly table: string;
  readonly headers: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly experiment: string;
  };
  readonly metricsTable: MetricsTable;
  readonly metrics: readonly SummaryMetric[];
  readonly primary?: SummaryMetric;
  readonly experiments: readonly string[];
  /** Experiments that there was no room for. */
  readonly moreExperiments: number;
  readonly generated: string;
}

export const SUMMARY_COLUMNS = 11;

/** Rows under those that stand already. */
type Section = (source: SummarySource, columns: Columns, above: number) => SummaryRow[];

/** References of the columns of Runs and of Metrics, and of the cells that are blank while no text has a space too many. */
interface Columns {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly experiment: string;
  readonly metrics: MetricsColumns;
  readonly plainStatus: string;
  readonly plainExperiment: string;
}

/** The rows of the Summary sheet, from A1. */
export function summarySheetRows(source: SummarySource): SummaryRow[] {
  const { table, headers, metricsTable } = source;
  const top = topRows(source);
  const column = (header: string): string => columnReference(table, header);
  const columns: Columns = {
    id: column(headers.id),
    name: column(headers.name),
    status: column(headers.status),
    experiment: column(headers.experiment),
    metrics: metricsColumns(metricsTable),
    plainStatus: `$A$${top.length + 1}=""`,
    plainExperiment: `$A$${top.length + 2}=""`,
  };
  const rows = [...top, spacesRow("statuses", columns.status), spacesRow("experiments", columns.experiment)];
  for (const section of [statusRows, bestRows, experimentRows] satisfies Section[]) {
    rows.push(...section(source, columns, rows.length), summaryTextRow("blank"));
  }
  return rows.slice(0, -1);
}

function topRows({ generated }: SummarySource): SummaryRow[] {
  return [
    summaryTextRow("title", "Summary"),
    summaryTextRow(
      "note",
      `Rebuilt by Runsheet on ${generated}. The figures are formulas over the tables and follow every edit.`,
    ),
    summaryTextRow(
      "note",
      "The Summary button renews the lists of metrics and experiments and clears everything else on this sheet.",
    ),
  ];
}

/** Blank while it holds that criteria can count the column; the other formulas ask it. */
function spacesRow(what: string, column: string): SummaryRow {
  const note = textLiteral(`Some ${what} have spaces too many; they count as if they had none.`);
  return summaryTextRow("note", `=IF(${hasPlainTexts(column)},"",${note})`);
}

function statusRows(_source: SummarySource, columns: Columns, above: number): SummaryRow[] {
  const { id, name, status, plainStatus } = columns;
  const first = above + 3;
  const last = above + 2 + RUN_STATUSES.length;
  const total = `$B$${last + 2}`;
  const share = (row: number): SummaryCell => figure("share", `IF(${total}=0,0,$B${row}/${total})`);
  return [
    summaryTextRow("heading", "Runs by status"),
    summaryTextRow("header", "Status", "Runs", "Share"),
    ...RUN_STATUSES.map((one, index) => {
      const spaced = countWhere(`${plainTextOf(status)}=${textLiteral(one)}`);
      const formula = `IF(${plainStatus},COUNTIF(${status},${textLiteral(one)}),${spaced})`;
      return bodyRow({ text: one }, figure("count", formula), share(first + index));
    }),
    bodyRow(
      { text: "Another or none" },
      figure("count", `${total}-SUM($B$${first}:$B$${last})`),
      share(last + 1),
    ),
    bodyRow(
      { text: "All runs" },
      figure("count", `ROWS(${id})-COUNTIFS(${id},"",${name},"",${status},"")`),
      share(last + 2),
    ),
  ];
}

const BEST_HEADERS = [
  "Metric",
  "Goal",
  "Tolerance",
  "Best",
  "Run ID",
  "Name",
  "Row",
  "Runs at best",
  "Completed runs",
  "Wins from",
  "Wins to",
];

function bestRows({ table, metrics }: SummarySource, columns: Columns, above: number): SummaryRow[] {
  const ranked = metrics.filter(({ definition }) => definition.goal !== "none");
  const heading = summaryTextRow("heading", "Best of all completed runs by metric");
  if (ranked.length === 0) {
    return [heading, summaryTextRow("note", "No metric has a goal; set one on Metrics.")];
  }
  return [
    heading,
    summaryTextRow("header", ...BEST_HEADERS),
    ...ranked.map(({ definition, header }, index) =>
      bestRow(definition, columnReference(table, header), columns, above + 3 + index),
    ),
  ];
}

function bestRow(definition: MetricDefinition, value: string, columns: Columns, row: number): SummaryRow {
  const { status, metrics } = columns;
  const cells: BestCells = {
    goal: `$B${row}`,
    tolerance: `$C${row}`,
    plain: columns.plainStatus,
    competing: `$I${row}`,
    best: `$D${row}`,
    from: `$J${row}`,
    to: `$K${row}`,
  };
  const decisive = { status, value };
  const metric = metricText(definition.name);
  const title = definition.unit === undefined ? definition.name : `${definition.name} (${definition.unit})`;
  // Rows of the sheet, so that a run without id or name can be found as well.
  const headerRow = `(ROW(INDEX(${status},1))-1)`;
  const found = (column: string): SummaryCell => ({
    text: `=IF($G${row}="","",IFERROR(INDEX(${column},$G${row}-${headerRow})&"",""))`,
  });
  return bodyRow(
    { text: guardText(title, false) },
    { text: `=${goalOf(metric, metrics)}` },
    figure("value", toleranceOf(metric, metrics)),
    figure("value", bestValue(decisive, cells)),
    found(columns.id),
    found(columns.name),
    figure("count", `IF($D${row}="","",${headerRow}+${bestPosition(decisive, cells)})`),
    figure("count", winningRuns(decisive, cells)),
    figure("count", competingRuns(decisive, cells)),
    figure("value", winsFrom(cells)),
    figure("value", winsTo(cells)),
  );
}

function experimentRows(source: SummarySource, columns: Columns, above: number): SummaryRow[] {
  const { table, primary, experiments, moreExperiments } = source;
  if (!primary) {
    return [
      summaryTextRow("heading", "Experiments"),
      summaryTextRow("note", "There is no metric to compare experiments by."),
    ];
  }
  const group: GroupColumns = {
    experiment: columns.experiment,
    status: columns.status,
    value: columnReference(table, primary.header),
    plain: `AND(${columns.plainStatus},${columns.plainExperiment})`,
  };
  const first = above + 3;
  const allRuns = `ROWS(${columns.id})-COUNTIFS(${columns.id},"",${columns.name},"",${columns.status},"")`;
  return [
    summaryTextRow("heading", guardText(`${primary.definition.name} by experiment, completed runs`, false)),
    summaryTextRow("header", "Experiment", "Runs", "Completed with value", "Mean", "Standard deviation"),
    ...experiments.map((name, index) => {
      const cell = `$A${first + index}`;
      const members = experimentGroup(group, name, cell);
      return groupRow(guardText(name, false), runsOfGroup(group, members), group, members, first + index);
    }),
    groupRow("All runs", allRuns, group, GROUP_OF_ALL, first + experiments.length),
    ...(moreExperiments > 0
      ? [summaryTextRow("note", `${moreExperiments} more experiments are not listed.`)]
      : []),
  ];
}

function groupRow(
  title: string,
  runs: string,
  columns: GroupColumns,
  members: Group,
  row: number,
): SummaryRow {
  return bodyRow(
    { text: title },
    figure("count", runs),
    figure("count", valuesOfGroup(columns, members)),
    figure("value", meanOfGroup(columns, members, `$C${row}`)),
    figure("value", deviationOfGroup(columns, members, `$C${row}`, `$D${row}`)),
  );
}
