import type { RawRuns } from "../../../src/importers/importer";

/** What must hold of runs, however they were read. */
export function checkRuns(raw: RawRuns): void {
  for (const { values } of raw.columns) {
    expect(values).toHaveLength(raw.count);
  }
  for (const { run, column, steps, values, passes } of raw.series ?? []) {
    expect(run).toBeLessThan(raw.count);
    expect(raw.columns[column]?.suggested.role).toBe("metric");
    expect(values.length).toBeGreaterThan(0);
    expect(steps).toHaveLength(values.length);
    expect(Array.from(steps).every(Number.isFinite)).toBe(true);
    expect(passes === undefined || passes.length === values.length).toBe(true);
  }
  const curves = new Set((raw.series ?? []).map(({ run, column }) => `${String(run)} ${String(column)}`));
  expect(curves.size).toBe(raw.series?.length ?? 0);
}
