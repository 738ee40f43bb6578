import { importLog } from "../import-log";
import type { KnownCase } from "./known-case";
import { KNOWN_EXPORTS } from "./known-exports";
import { KNOWN_TABLES } from "./known-tables";

test.each([...KNOWN_TABLES, ...KNOWN_EXPORTS])(
  "$what",
  async ({ name, content, runs, metrics, primary, unsure = [], history = {} }: KnownCase) => {
    const read = await importLog({ name, content: content.join("\n") });
    const { preview } = read;
    expect(read.runs).toEqual(runs);
    expect(preview.newMetrics.map((metric) => `${metric.name} ${metric.goal}`)).toEqual(metrics);
    expect(preview.primary ? `${preview.primary.metric} ${preview.primary.goal}` : undefined).toBe(primary);
    expect(preview.columns.flatMap((column) => (column.unsure === undefined ? [] : [column.header]))).toEqual(
      unsure,
    );
    expect(read.history).toEqual(history);
  },
);

test("a registered model that has no runs here says which ones made it", async () => {
  const model = KNOWN_EXPORTS.find(({ name }) => name === "registered-model.json");
  const { preview } = await importLog({ name: "model.json", content: model?.content.join("\n") ?? "" });
  expect(preview.brought.Models?.map(({ Name, Version, Stage }) => [Name, Version, Stage])).toEqual([
    ["Wine", 2, "Staging"],
    ["Wine", 1, "Production"],
  ]);
});
