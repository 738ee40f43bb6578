import type { BestDefinition } from "../../tracking/best/best-definition";
import {
  ALL_RUNS,
  MOST_EACH,
  unfiltered,
  type BestQuestion,
  type KeptHeaders,
  type LiveQuestion,
} from "../../tracking/best/best-question";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import type { Scalar } from "../../tracking/values/scalar";
import { bestRow, eachRows, type BestSource } from "../../workbook/generated/best-cells";
import { highlightFormula, type HighlightColumns } from "../../workbook/rules/best-run-format";
import type { StandingHighlight } from "./standing-highlight";

/** Excel takes formulas of 8,192 characters. */
const LONGEST_FORMULA = 8_000;

/** The highlight as it should be. */
export interface WantedHighlight {
  readonly source: BestSource;
  readonly columns: HighlightColumns;
  readonly formula: string;
}

/** What is asked beside the metric, over the columns as they stand. */
export type Ask = (standing: Pick<StandingHighlight, "runs" | "cells" | "found">) => Promise<Asked>;

/** A question with the values by which it parts the runs, where it does. */
interface Asked {
  readonly question: LiveQuestion;
  readonly values?: readonly Scalar[] | undefined;
}

/** A question by the names of columns as they are now; `values` are those by which it parts the runs. */
export function asNamed(question: BestQuestion, catalogue: Catalogue, values?: readonly Scalar[]): Ask {
  return async ({ runs }) => ({ question: await asked(question, runs, catalogue), values });
}

/** The question that the cells keep. Throws where the cells are gone and the highlight asked more than its metric. */
export function asKept(catalogue: Catalogue): Ask {
  return async ({ runs, cells, found }) => {
    if (!cells.kept && found.some(({ asksMore }) => asksMore)) {
      throw new RunsheetError(
        "workbook-changed",
        "The hidden sheet that held its filter is gone, so which runs it is among is not known.",
        "Highlight the best run again on Compare.",
      );
    }
    const question = await asked(cells.kept?.question ?? ALL_RUNS, runs, catalogue, cells.kept);
    return { question, values: cells.kept?.values?.slice(0, MOST_EACH) };
  };
}

/** The highlight of the best run by a question. Throws for a question that formulas cannot say. */
export async function wantedHighlight(
  { metric, columns: { status, value } }: BestDefinition,
  standing: StandingHighlight,
  ask: Ask,
): Promise<WantedHighlight> {
  const { cells, runs } = standing;
  const { question, values } = await ask(standing);
  const { filter, each, front } = question;
  const columns = {
    status: status.position,
    value: value.position,
    ...(filter && {
      among: { filter, positionOf: (target: ColumnTarget) => runs.find(target)?.position ?? -1 },
    }),
    ...(each !== undefined && { each: runs.headers.indexOf(each) }),
    ...(front && { front: front.map((header) => runs.headers.indexOf(header)) }),
  };
  const source = {
    metric: metric.name,
    runs: {
      table: runs.name,
      status: status.header,
      value: value.header,
      headerOf: (target: ColumnTarget) => runs.find(target)?.header ?? "",
    },
    asked: question,
    ...(values && { values }),
    metrics: cells.metrics,
  };
  const formula = highlightFormula(runs, columns);
  requireShort([formula, ...bestRow(source), ...eachRows(source).flat().map(String)]);
  return { columns, formula, source };
}

/** What reads filters is loaded where there is one: the pane opens without it. */
async function asked(
  question: BestQuestion,
  { columns }: StandingHighlight["runs"],
  catalogue: Catalogue,
  kept?: KeptHeaders,
): Promise<LiveQuestion> {
  if (question.filter.trim() === "") {
    return unfiltered(question, columns, kept);
  }
  const { liveQuestion } = await import("../../tracking/best/live-question");
  return liveQuestion(question, columns, catalogue, kept);
}

function requireShort(formulas: readonly string[]): void {
  if (formulas.some((formula) => formula.length > LONGEST_FORMULA)) {
    throw new RunsheetError(
      "invalid-input",
      "The filter makes formulas that are longer than Excel takes.",
      "Ask for less at once to have the best run marked.",
    );
  }
}
