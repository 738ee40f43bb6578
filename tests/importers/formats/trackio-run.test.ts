import { trackioRun } from "../../../src/importers/formats/trackio-run";
import { engineWith, fixture } from "../../worker/engine-with";
import { documentOf } from "../contents";

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
