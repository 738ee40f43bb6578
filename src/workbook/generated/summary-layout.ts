// The Summary sheet as rows of formulas. Every figure is a formula over the tables, so that it follows edits without
// Runsheet; nothing but functions that Excel 2019 and LibreOffice know, none of which needs array entry: SUMPRODUCT
// walks arrays by itself, and gives blanks and texts among a metric's values the weight of nothing when the column is an
// argument of its own.

import type { MetricDefinition } from "../../tracking/catalogue/catalogue";
import { RUN_STATUSES } from "../../tracking/schema/run-status";
import { columnReference, textLiteral } from "../../cells/structured-reference";
import { guardText } from "../../cells/guard-text";

/** A metric with the header of its column in Runs. */
export interface SummaryMetric {
  readonly definition: MetricDefinition;
  readonly header: string;
}

/** What the summary is made of; headers are those of the Runs table as it stands. */
export interface SummarySource {
  readonly table: string;
  readonly headers: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly experiment: string;
  };
  readonly metrics: readonly SummaryMetric[];
  readonly primary?: SummaryMetric;
  readonly experiments: readonly string[];
  /** Experiments that there was no room for. */
  readonly moreExperiments: number;
  readonly generated: string;
}

export type SummaryRowKind = "title" | "note" | "heading" | "header" | "body" | "blank";

/** A row of the sheet: texts (guarded) and formulas, all as wide as `SUMMARY_COLUMNS`. */
export interface SummaryRow {
  readonly kind: SummaryRowKind;
  readonly cells: readonly string[];
  /** Columns that show figures of a metric rather than counts. */
  readonly figures?: readonly number[];
}

export const SUMMARY_COLUMNS = 7;
/** Text of the first column, which the formulas of its row refer to. */
const FIRST = "A";
const COMPLETED = textLiteral("Completed");

/** The rows of the Summary sheet, from A1. */
export function summaryRows(source: SummarySource): SummaryRow[] {
  const above = [
    row("title", ["Summary"]),
    row("note", [
      `Rebuilt by Runsheet on ${source.generated}. The figures are formulas over the tables and follow every edit.`,
    ]),
    row("note", [
      "The Summary button renews the lists of metrics and experiments and clears everything else on this sheet.",
    ]),
    row("blank", []),
    ...statusRows(source),
    row("blank", []),
    ...bestRows(source),
    row("blank", []),
  ];
  return [...above, ...experimentRows(source, above.length + 1)];
}

function statusRows({ table, headers }: SummarySource): SummaryRow[] {
  const status = columnReference(table, headers.status);
  const id = columnReference(table, headers.id);
  const total = `SUMPRODUCT(--(${id}<>""))`;
  const share = (formula: string): string => `=IF(${total}=0,0,${formula}/${total})`;
  const rows = RUN_STATUSES.map((name) => {
    const formula = `COUNTIF(${status},${textLiteral(name)})`;
    return row("body", [name, `=${formula}`, share(formula)]);
  });
  const others = `SUMPRODUCT((${id}<>"")*(${RUN_STATUSES.map((name) => `(${status}<>${textLiteral(name)})`).join("*")}))`;
  return [
    row("heading", ["Runs by status"]),
    row("header", ["Status", "Runs", "Share"]),
    ...rows,
    row("body", ["No status", `=${others}`, share(others)]),
    row("body", ["All runs", `=${total}`, share(total)]),
  ];
}

function bestRows({ table, headers, metrics }: SummarySource): SummaryRow[] {
  const status = columnReference(table, headers.status);
  const ranked = metrics.filter(({ definition }) => definition.goal !== "none");
  const heading = row("heading", ["Best completed run by metric"]);
  if (ranked.length === 0) {
    return [heading, row("note", ["No metric has a goal; set one on Metrics."])];
  }
  const body = ranked.map(({ definition, header }) => {
    const values = columnReference(table, header);
    const completed = `(${status}=${COMPLETED})*ISNUMBER(${values})`;
    const some = `SUMPRODUCT(${completed})`;
    const best = `${definition.goal === "maximize" ? "MAXIFS" : "MINIFS"}(${values},${status},${COMPLETED})`;
    const place = `MATCH(1,INDEX(${completed}*(${values}=${best}),0),0)`;
    const found = (column: string): string =>
      `=IF(${some}=0,"",INDEX(${columnReference(table, column)},${place})&"")`;
    return row(
      "body",
      [
        guardText(
          definition.unit === undefined ? definition.name : `${definition.name} (${definition.unit})`,
          false,
        ),
        definition.goal,
        `=IF(${some}=0,"",${best})`,
        found(headers.id),
        found(headers.name),
        `=IF(${some}=0,0,COUNTIFS(${status},${COMPLETED},${values},${best}))`,
        `=${some}`,
      ],
      [2],
    );
  });
  return [
    heading,
    row("header", ["Metric", "Goal", "Best", "Run ID", "Name", "Runs at best", "Completed runs"]),
    ...body,
  ];
}

/** `firstRow` is the sheet row, from 1, of the heading. */
function experimentRows(source: SummarySource, firstRow: number): SummaryRow[] {
  const { table, headers, primary, experiments } = source;
  if (!primary) {
    return [row("heading", ["Experiments"]), row("note", ["There is no metric to compare experiments by."])];
  }
  const experiment = columnReference(table, headers.experiment);
  const lines = experiments.map((name, index) => {
    const cell = `$${FIRST}${firstRow + 2 + index}`;
    return row(
      "body",
      [guardText(name, false), ...experimentFigures(source, primary, `(${experiment}=${cell})`)],
      [3, 4],
    );
  });
  const id = columnReference(table, headers.id);
  const all = row("body", ["All runs", ...experimentFigures(source, primary, `(${id}<>"")`)], [3, 4]);
  const more =
    source.moreExperiments > 0
      ? [row("note", [`${source.moreExperiments} more experiments are not listed.`])]
      : [];
  return [
    row("heading", [guardText(`${primary.definition.name} by experiment, completed runs`, false)]),
    row("header", ["Experiment", "Runs", "Completed with value", "Mean", "Standard deviation"]),
    ...lines,
    all,
    ...more,
  ];
}

/**
 * Runs, n, mean and sample standard deviation (n - 1) of a metric over the completed runs that a mask selects. The
 * deviation comes from sums and sums of squares, because differences from the mean would turn a text among the values
 * into an error.
 */
function experimentFigures(
  { table, headers }: SummarySource,
  { header }: SummaryMetric,
  mask: string,
): string[] {
  const values = columnReference(table, header);
  const completed = `${mask}*(${columnReference(table, headers.status)}=${COMPLETED})`;
  const n = `SUMPRODUCT(${completed}*ISNUMBER(${values}))`;
  const sum = `SUMPRODUCT(${completed},${values})`;
  const squares = `SUMPRODUCT(${completed},${values},${values})`;
  return [
    `=SUMPRODUCT(--${mask})`,
    `=${n}`,
    `=IF(${n}=0,"",${sum}/${n})`,
    `=IF(${n}<2,"",SQRT(MAX(0,${squares}-${sum}^2/${n})/(${n}-1)))`,
  ];
}

function row(kind: SummaryRowKind, cells: readonly string[], figures: readonly number[] = []): SummaryRow {
  const padded = Array.from({ length: SUMMARY_COLUMNS }, (_, column) => cells[column] ?? "");
  return { kind, cells: padded, figures };
}
