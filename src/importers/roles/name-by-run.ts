import { foldKey } from "../../tracking/naming/fold-key";
import { filledSample } from "../records/filled-sample";
import type { RawColumn } from "../importer";
import { field } from "./targets";

const NAMES_EACH =
  "Each run has an experiment of its own there, so it was taken for the name of the run; if it is its experiment, say so.";
/** Fewer runs say too little. */
const FEWEST = 3;
const MOST_COMPARED = 1000;

/** The columns, with the experiment taken for the name where it is another one for each run and nothing else names them. */
export function nameByRun(columns: readonly RawColumn[]): RawColumn[] {
  const holds = (key: string): boolean =>
    columns.some(({ suggested }) => suggested.role === "field" && suggested.key === key);
  return holds("name")
    ? [...columns]
    : columns.map((column): RawColumn => {
        const { suggested, values } = column;
        return suggested.role === "field" && suggested.key === "experiment" && isAnotherEach(values)
          ? { ...column, suggested: field("name"), unsure: NAMES_EACH }
          : column;
      });
}

function isAnotherEach(values: RawColumn["values"]): boolean {
  const sample = filledSample(values, MOST_COMPARED).map(foldKey);
  return sample.length >= FEWEST && new Set(sample).size === sample.length;
}
