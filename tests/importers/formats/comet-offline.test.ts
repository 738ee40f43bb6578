// What was logged offline is what is read from the archive that Comet leaves (tools/fixtures/comet_offline.py).

import { readFileSync } from "node:fs";
import path from "node:path";
import { fixture } from "../../worker/engine-with";
import { importLog, serialOf } from "../../worker/import-log";

const ABOUT = readFileSync(path.join(__dirname, "../../fixtures/comet/offline/experiment.json"), "utf8");
const said = (pattern: RegExp): string => pattern.exec(ABOUT)?.[1] ?? "";
const KEY = said(/"offline_id": "([0-9a-f]{32})"/);
const [BEGAN, ENDED] = [/"start_time": (\d+)/, /"stop_time": (\d+)/].map((pattern) => Number(said(pattern)));
const FILES = ["experiment.json", "messages.json"].map((name) => ({
  ...fixture(`comet/offline/${name}`),
  name: `${KEY}/${name}`,
}));

test("an offline experiment is one run, with metrics under their contexts and what was set last", async () => {
  const { preview, runs, history } = await importLog(FILES);
  expect(preview.format.id).toBe("comet-experiment");
  expect(preview.parts.map(({ role }) => role)).toEqual(["about the run", "messages"]);
  expect(runs).toEqual([
    expect.objectContaining({
      Name: "calm",
      Experiment: "cats",
      Started: serialOf(new Date(BEGAN ?? NaN).toISOString()),
      "Duration (s)": ((ENDED ?? NaN) - (BEGAN ?? NaN)) / 1000,
      Tags: "paper, base",
      Seed: 7,
      lr: 0.05,
      optimizer: "adam",
      layers: "[64,32]",
      loss: 0.125,
      validate_loss: 0.75,
      accuracy: 0.875,
      norm: "Infinity",
    }),
  ]);
  expect(history).toEqual({ "run-0001 loss": "0:0.5 10:0.25 20:0.125" });
  const headers = preview.columns.map(({ header }) => header);
  expect(headers).not.toContain("curr_step");
  expect(headers).not.toContain("process duration");
  expect(preview.columns.find(({ header }) => header === "offline_id")?.samples).toEqual([KEY]);
});

test("the messages alone are known by the folder that is called by the key", async () => {
  const { preview, runs } = await importLog(FILES.slice(1));
  expect(runs).toMatchObject([{ Name: "calm", lr: 0.05, loss: 0.125 }]);
  expect(preview.columns.find(({ header }) => header === "folder")?.samples).toEqual([KEY]);
});

test("what is said of the experiment alone is a run without settings, and where the rest is, is said", async () => {
  const { preview, runs } = await importLog(FILES.slice(0, 1));
  expect(preview.format).toMatchObject({
    id: "comet-experiment",
    reason: "it has the offline_id of an experiment",
  });
  expect(runs).toEqual([
    {
      Experiment: "cats",
      Started: serialOf(new Date(BEGAN ?? NaN).toISOString()),
      "Duration (s)": ((ENDED ?? NaN) - (BEGAN ?? NaN)) / 1000,
      Tags: "paper, base",
    },
  ]);
  expect(preview.remarks).toContain(
    `${FILES[0]?.name ?? ""} says when the experiment was, and not what was set or measured: that is in messages.json beside it.`,
  );
  expect((await importLog(FILES)).preview.remarks.join(" ")).not.toContain("messages.json");
});
