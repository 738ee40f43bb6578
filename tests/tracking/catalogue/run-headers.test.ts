import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { heldNames } from "../../../src/tracking/catalogue/held-names";
import { RunHeaders } from "../../../src/tracking/catalogue/run-headers";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { ExistingTable } from "../../../src/worker/existing-table";

const lr = inferParameter("lr", "number", []);
const acc = inferMetric("acc");
const CATALOGUE: Catalogue = { parameters: [lr], metrics: [acc] };

test("headers say what their columns stand for, and whose they were", () => {
  const headers = new RunHeaders(["Run ID", "mine", "lr", "acc"], CATALOGUE);
  expect(headers.plan.targets).toEqual([
    { role: "field", key: "id" },
    undefined,
    { role: "parameter", name: "lr" },
    { role: "metric", name: "acc" },
  ]);
  expect(heldNames(headers).columns.map(({ role, name, header }) => [role, name, header])).toEqual([
    ["parameter", "lr", "lr"],
    ["metric", "acc", "acc"],
  ]);
});

test("the width counts a column for each definition that has none, and none twice", () => {
  const headers = new ExistingTable(["Run ID", "mine", "lr"], CATALOGUE);
  expect(headers.widthUnder(CATALOGUE)).toBe(4);
  expect(
    headers.widthUnder({ parameters: [lr], metrics: [acc, inferMetric("loss"), inferMetric("lr")] }),
  ).toBe(6);
});

test("a column stays whose it was under a catalogue that would give it to another", () => {
  const asMetric: Catalogue = { parameters: [], metrics: [inferMetric("lr")] };
  const both: Catalogue = { parameters: [lr], metrics: [inferMetric("lr")] };
  const names = heldNames(new RunHeaders(["Run ID", "lr"], asMetric));
  expect(new ExistingTable(["Run ID", "lr"], asMetric).widthUnder(both)).toBe(3);
  expect(new RunHeaders(["Run ID", "lr"], both, names).plan.targets[1]).toEqual({
    role: "metric",
    name: "lr",
  });
});
