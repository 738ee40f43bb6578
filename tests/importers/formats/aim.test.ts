// What was logged to Aim is what is read from each of its exports (tools/fixtures/aim_runs.py).

import { recognise } from "../../../src/importers/registry";
import { readPart } from "../../../src/importers/reading/read-part";
import { EventLoopPace } from "../../../src/worker/pace";
import { engineWith, fixture } from "../../worker/engine-with";
import { importLog } from "../../worker/import-log";
import { takenFor } from "./taken-for";

const HEADERS = ["Name", "Experiment", "Tags", "Seed", "lr", "decay", "layers", "nested.on", "optimizer"];
const SETTINGS = [
  ["cool", "cats", "", 9, 0.05, "", "", "", "sgd, nesterov"],
  ["bold", "cats", "", 8, 2, "", "", "", ""],
  ["calm", "cats", "base, paper", 7, 0.1, 1e-9, "[64, 32]", true, "adam"],
];

test("the data frame of runs has what was set, and the names of tags", async () => {
  const held = await engineWith(fixture("aim/runs.csv"));
  await held.plan([]);
  expect((await held.additions(0, Infinity, HEADERS))?.rows).toEqual(SETTINGS);
});

test("the page's table has what came out as well; what it cuts is said", async () => {
  const held = await engineWith(fixture("aim/runs-table.csv"));
  const preview = await held.plan([]);
  const outcomes = ["Duration (s)", 'loss subset="train"', 'loss subset="val"', "acc"];
  const block = await held.additions(0, Infinity, [...HEADERS, ...outcomes]);
  const anyTime: unknown = expect.any(Number);
  expect(block?.rows).toEqual([
    ["cool", "cats", "", 9, 0.05, "", "", "", "sgd, nesterov", anyTime, 0.75, 1, 0.5],
    ["bold", "cats", "", 8, 2, "", "", "", "None", anyTime, "Infinity", "Infinity", "NaN"],
    ["calm", "cats", "", 7, 0.1, 0, "[64, 32]", true, "adam", anyTime, 0.125, 0.375, 0.625],
  ]);
  expect(preview.remarks).toEqual([
    "Aim cuts the numbers of this table to 8 decimals: what stands as 0 may be smaller than that.",
    "Aim wrote [object Object] instead of the names of tags: the tags are left blank.",
  ]);
});

test("the data frame of metrics is one run a hash with its curves, and a blank value was NaN", async () => {
  const { runs, history } = await importLog(fixture("aim/metrics.csv"));
  expect(runs).toMatchObject([
    { Seed: 9, lr: 0.05, optimizer: "sgd, nesterov" },
    { Seed: 8, lr: 2 },
    { Seed: 7, lr: 0.1, decay: 1e-9, layers: "[64, 32]", gap: 1.2e-9 },
  ]);
  expect(history).toMatchObject({
    'run-0001 loss subset="train"': "0:0.75",
    'run-0002 loss subset="val"': "0:1.75 10:Infinity",
    "run-0002 acc": "0:0.25 1:NaN",
    'run-0003 loss subset="train"': "0:0.5 10:0.25 20:0.125",
    'run-0003 loss subset="val"': "0:0.75 10:0.5 20:0.375",
    "run-0003 acc": "0:0.5 1:0.75 2:0.625",
  });
  expect(Object.keys(history).filter((name) => name.includes("system"))).toEqual([]);
});

test("a run that nobody named is known by the hash in its name", async () => {
  const text =
    "run,experiment,experiment_description,date,duration,lr\n" +
    "Run: 0a1b2c3d4e5f60718293a4b5,cats,-,14:05:59 · 03 Nov 25,1m,0.1\n" +
    "calm,cats,-,14:05:59 · 03 Nov 25,1m,0.2\n";
  const content = await readPart({ name: "runs.csv", content: text }, new EventLoopPace());
  const raw = recognise([content])[0]?.importer.read([content]);
  expect(raw && takenFor(raw).at(-1)).toEqual(["run + date", "field sourceId"]);
  expect(Array.from(raw?.columns.at(-1)?.values ?? [])).toEqual([
    "0a1b2c3d4e5f60718293a4b5",
    "calm 14:05:59 · 03 Nov 25",
  ]);
});
