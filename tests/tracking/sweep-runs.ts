import { fromCell } from "../../src/cells/from-cell";
import type { Catalogue } from "../../src/tracking/catalogue/catalogue";
import { planHeaders } from "../../src/tracking/schema/column-headers";
import { columnTypes } from "../../src/tracking/schema/column-type";
import type { RunColumn, RunColumns } from "../../src/tracking/schema/run-columns";
import { engineWith, fixture, RUN_HEADERS } from "../worker/engine-with";

/** The runs of the sweep in which the obvious answers are wrong, as they come in through an import. */
export async function sweepRuns(): Promise<{ readonly runs: RunColumns; readonly catalogue: Catalogue }> {
  const held = await engineWith([fixture("sweep/sweep.csv")]);
  const { newParameters, newMetrics } = await held.plan([]);
  const catalogue = { parameters: newParameters, metrics: newMetrics };
  const headers = [...RUN_HEADERS, ...[...newParameters, ...newMetrics].map(({ name }) => name)];
  const { targets } = planHeaders(headers, catalogue);
  const rows = (await held.additions(0, Infinity, headers))?.rows ?? [];
  const typeOf = columnTypes(catalogue);
  const columns = targets.flatMap((target, at): RunColumn[] => {
    const type = target && (typeOf(target) ?? "text");
    return target && type ? [{ target, type, values: rows.map((row) => fromCell(row[at], type)) }] : [];
  });
  return { runs: { count: rows.length, columns }, catalogue };
}
