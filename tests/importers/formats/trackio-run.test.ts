import { trackioRun } from "../../../src/importers/formats/trackio-run";
import { engineWith, fixture } from "../../worker/engine-with";
import { documentOf } from "../contents";
import { curvesOf, valuesOf } from "./read-as";

const RUN = { project: "cats", run: "calm", num_logs: 3, metrics: ["loss"], config: { lr: 0.1 } };
const METRIC = { project: "cats", run: "calm", metric: "loss", values: [{ step: 0, value: 0.5 }] };

test.each([
  [RUN, "runs"],
  [METRIC, undefined],
  [{ project: "cats", runs: ["calm"] }, undefined],
  [{ ...RUN, config: undefined }, undefined],
  [[RUN], undefined],
])("%j is %s", (document, role) => {
  expect(trackioRun.recognise([documentOf(document)])?.roles[0]).toBe(role);
});

test("metrics beside their run are its curves, and those of another run are runs of their own", () => {
  const parts = [METRIC, RUN, { ...METRIC, run: "bold" }].map((document) => documentOf(document));
  expect(trackioRun.recognise(parts)?.roles).toEqual(["curves", "runs", "curves"]);
  expect(trackioRun.read(parts).columns[0]?.values).toEqual(["calm", "bold"]);
});

test("the files of a run come together, whatever they are called", async () => {
  const held = await engineWith(["acc", "loss", "run"].map((name) => fixture(`trackio/${name}.json`)));
  const preview = await held.plan([]);
  expect(preview.format.id).toBe("trackio-run");
  expect(preview.counts).toEqual({ add: 1, update: 0, skip: 0, reject: 0 });
  expect(preview.curves).toMatchObject({ curves: 2, points: 6 });
  expect(preview.newParameters.map(({ name }) => name)).toEqual(["lr", "opt"]);
  const block = await held.additions(0, Infinity, ["Name", "Experiment", "lr", "opt", "acc", "loss"]);
  expect(block?.rows).toEqual([["calm", "cats", 0.1, "adam", 0.8999999999999999, 0.3]]);
});

describe("what a run of Trackio says", () => {
  const of = (...documents: unknown[]) =>
    trackioRun.read(documents.map((document, at) => documentOf(document, `${at}.json`)));

  test("of itself stands under an underscore; all else was set", () => {
    const config = {
      lr: 0.1,
      net: { depth: 2 },
      _Created: "2026-11-27T00:13:39Z",
      _Username: "ada",
      _Group: "g",
      tail_: 1,
    };
    expect(valuesOf(of({ ...RUN, config, run_id: "r7" }))).toEqual({
      run: ["field name", "calm"],
      project: ["field experiment", "cats"],
      run_id: ["field sourceId", "r7"],
      _Created: ["field started", "2026-11-27T00:13:39Z"],
      _Username: ["field author", "ada"],
      lr: ["parameter lr", 0.1],
      "net.depth": ["parameter net.depth", 2],
      tail_: ["parameter tail_", 1],
    });
  });

  test("of a metric is a curve, one value alone a result; steps that are not said are counted", () => {
    const values = [
      { step: 5, value: 3 },
      { value: 2 },
      { step: 9, value: "odd" },
      "odd",
      { step: 9, value: 1 },
    ];
    expect(curvesOf(of(RUN, { ...METRIC, values }))).toEqual(["0 loss 5,1,9: 3,2,1"]);
    expect(valuesOf(of(RUN, METRIC))["loss"]).toEqual(["metric loss", 0.5]);
    expect(of(RUN, METRIC).place(0)).toBe("0.json, 1.json");
  });

  test("is told apart by project and run", () => {
    expect(of(RUN, { ...RUN, project: "dogs" }, { ...METRIC, project: "dogs" }).count).toBe(2);
  });

  test("of a metric that came to nothing finite is a point as well, and the last of them its value", () => {
    const values = [
      { step: 0, value: 3 },
      { step: 1, value: "NaN" },
    ];
    const runs = of(RUN, { ...METRIC, values });
    expect(curvesOf(runs)).toEqual(["0 loss 0,1: 3,NaN"]);
    expect(valuesOf(runs)["loss"]).toEqual(["metric loss", "NaN"]);
  });
});
