import { inferMetric } from "../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../src/tracking/naming/infer-parameter";
import { RUN_HEADERS, engineWith, type TestWorkbook } from "./engine-with";

const CATALOGUE = {
  parameters: [inferParameter("learning_rate", "number", [])],
  metrics: [{ ...inferMetric("val_accuracy"), primary: true }],
};
const WORKBOOK: TestWorkbook = {
  catalogue: CATALOGUE,
  headers: [...RUN_HEADERS, "learning_rate", "val_accuracy"],
  rows: [],
};
const csv = (content: string) => ({ name: "runs.csv", content });

test("another spelling of a known name is asked about; the answer is a choice", async () => {
  const engine = await engineWith(csv("name,lr,val acc\na,0.1,0.9\n"), WORKBOOK);
  const { names } = await engine.plan([]);
  expect(names.map(({ target, same }) => [target.name, same.name])).toEqual([
    ["lr", "learning_rate"],
    ["val acc", "val_accuracy"],
  ]);
  const same = await engine.plan(
    names.map(({ column, same: target }) => ({ column, target, type: "number" })),
  );
  expect(same).toMatchObject({
    names: [],
    newParameters: [],
    newMetrics: [],
    counts: { add: 1 },
  });
  const others = await engine.plan(names.map(({ column, target }) => ({ column, target, type: "number" })));
  expect(others.names).toEqual([]);
  expect([...others.newParameters, ...others.newMetrics].map(({ name }) => name)).toEqual(["lr", "val acc"]);
});

test("an alias that a person called a new one is new, also where the column of the name itself is left out", async () => {
  const metrics = [{ ...inferMetric("val_accuracy"), primary: true, aliases: ["acc"] }];
  const workbook = { ...WORKBOOK, catalogue: { ...CATALOGUE, metrics } };
  const engine = await engineWith(csv("name,learning_rate,val_accuracy,acc\na,0.1,0.5,0.8\n"), workbook);
  const [question] = (await engine.plan([])).names;
  expect(question).toMatchObject({ target: { name: "acc" }, same: { name: "val_accuracy" } });
  const chosen = await engine.plan([
    { column: 2, target: { role: "ignored" }, type: "number" },
    { column: 3, target: { role: "metric", name: "acc" }, type: "number" },
  ]);
  expect(chosen.newMetrics.map(({ name }) => name)).toEqual(["acc"]);
  expect(chosen.additionKeys).toContain("metric:acc");
  expect(chosen.additionKeys).not.toContain("metric:val_accuracy");
});

test("the preview names the metric that will lead where the workbook has none yet, and only there", async () => {
  const text = csv(
    "name,lr,split0_test_score,mean_test_score,rank_test_score\na,0.1,0.9,0.8,2\nb,0.2,0.7,0.85,1\n",
  );
  const fresh = await engineWith(text);
  expect((await fresh.plan([])).primary).toMatchObject({ metric: "mean_test_score", goal: "maximize" });
  const kept = await engineWith(text, WORKBOOK);
  expect((await kept.plan([])).primary).toBeUndefined();
});
