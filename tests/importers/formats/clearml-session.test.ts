// What was logged in offline mode is what is read from the session (tools/fixtures/clearml_session.py).

import { fixture } from "../../worker/engine-with";
import { importLog } from "../../worker/import-log";

const FILES = ["task.json", "metrics.jsonl"].map((name) => ({
  ...fixture(`clearml/session/${name}`),
  name: `offline-7/${name}`,
}));
const CURVES = {
  "run-0001 loss/train": "0:0.5 10:0.25 20:0.125",
  "run-0001 loss/val": "0:0.75 10:0.375 20:0.1875",
};

test("a session is one run with its settings, its curves and its single values", async () => {
  const { preview, runs, history } = await importLog(FILES);
  expect(preview.format.id).toBe("clearml-session");
  expect(preview.parts.map(({ role }) => role)).toEqual(["runs", "curves"]);
  expect(runs).toEqual([
    expect.objectContaining({
      Name: "calm",
      Experiment: "cats",
      Tags: "base",
      lr: 0.1,
      optimizer: "adam",
      layers: "[64, 32]",
      "Warmup.lr": 0.5,
      "Warmup.seed": 7,
      accuracy: 0.875,
    }),
  ]);
  expect(history).toEqual(CURVES);
  expect(
    preview.columns.map(({ header }) => header).filter((header) => /monitor|Summary/.test(header)),
  ).toEqual([]);
});

test("the curves alone and the settings alone are of the same run", async () => {
  const [task, metrics] = FILES;
  const alone = await importLog(metrics ?? []);
  expect(alone.history).toEqual(CURVES);
  const settings = await importLog(task ?? []);
  const idOf = ({ preview }: typeof alone): unknown =>
    preview.columns.find(({ header }) => header === "id")?.samples;
  expect(idOf(alone)).toEqual([expect.stringMatching(/^offline-[0-9a-f]{32}$/)]);
  expect(idOf(settings)).toEqual(idOf(alone));
});
