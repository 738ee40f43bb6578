/** The validators that the build makes from the static schemas (tools/generate-validators.mjs), by what they validate. */
import type { RowValidator } from "./catalogue-schema";
import datasetsRow from "../generated/datasets-row.cjs";
import experimentsRow from "../generated/experiments-row.cjs";
import historyRow from "../generated/history-row.cjs";
import modelsRow from "../generated/models-row.cjs";

/** A validator for the rows of each table that has static rules; rows are objects by header, blanks absent. */
export const ROW_VALIDATORS: Readonly<
  Record<"Datasets" | "Experiments" | "Models" | "History", RowValidator>
> = {
  Datasets: datasetsRow,
  Experiments: experimentsRow,
  Models: modelsRow,
  History: historyRow,
};
