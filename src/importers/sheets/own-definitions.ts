// Params and Metrics of a workbook that Runsheet tracks: what they define, and what a person should know of the rest - rows
// that are broken, as Check would say it there, and definitions without a column.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { readMetrics } from "../../tracking/catalogue/read-metrics";
import { readParameters } from "../../tracking/catalogue/read-parameters";
import type { Finding } from "../../tracking/checking/finding";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import { targetKey } from "../../tracking/schema/target-key";
import { counted } from "../../tracking/words/counts";
import { cellRowsOf } from "./own-table";
import { tableRowPlace, type PlacedTable } from "./placed-table";

const MOST_TOLD = 20;

/** What a workbook defines. */
export interface OwnDefinitions {
  readonly catalogue: Catalogue;
  /** What is broken, and what none of these columns is of, each with its row. */
  readonly told: (targets: readonly (ColumnTarget | undefined)[]) => string[];
}

/** Reads the definitions; a workbook may lack either table. */
export function ownDefinitions(
  params: PlacedTable | undefined,
  metrics: PlacedTable | undefined,
): OwnDefinitions {
  const parameters = readParameters(params ? cellRowsOf(params.table) : NO_ROWS);
  const measured = readMetrics(metrics ? cellRowsOf(metrics.table) : NO_ROWS);
  return {
    catalogue: { parameters: parameters.parameters, metrics: measured.metrics },
    told: (targets) => {
      const held = new Set(targets.flatMap((target) => (target ? [targetKey(target)] : [])));
      return atMost([
        ...broken(params, parameters.findings),
        ...broken(metrics, measured.findings),
        ...unused(
          params,
          parameters.parameters.map(({ name }, at) => ({
            name,
            row: parameters.rows[at] ?? 0,
            isHeld: held.has(targetKey({ role: "parameter", name })),
          })),
        ),
        ...unused(
          metrics,
          measured.metrics.map(({ name }, at) => ({
            name,
            row: measured.rows[at] ?? 0,
            isHeld: held.has(targetKey({ role: "metric", name })),
          })),
        ),
      ]);
    },
  };
}

const NO_ROWS = [["Name"]];

function broken(table: PlacedTable | undefined, findings: readonly Finding[]): string[] {
  return table
    ? [...findings]
        .sort((one, other) => (one.row ?? -1) - (other.row ?? -1))
        .map(({ row, message }) => (row === undefined ? message : `${beginning(table, row)}: ${message}`))
    : [];
}

function unused(
  table: PlacedTable | undefined,
  definitions: readonly { readonly name: string; readonly row: number; readonly isHeld: boolean }[],
): string[] {
  return table
    ? definitions.flatMap(({ name, row, isHeld }) =>
        isHeld
          ? []
          : [`${beginning(table, row)}: ${name} has no column in Runs there and was not taken over.`],
      )
    : [];
}

/** A place as a sentence begins. */
function beginning(table: PlacedTable, row: number): string {
  const place = tableRowPlace(table, row);
  return place.charAt(0).toUpperCase() + place.slice(1);
}

function atMost(told: readonly string[]): string[] {
  const more = told.length - MOST_TOLD;
  return more > 0
    ? [
        ...told.slice(0, MOST_TOLD),
        `${counted(more, "more of its definitions is", "more of its definitions are")} such.`,
      ]
    : [...told];
}
