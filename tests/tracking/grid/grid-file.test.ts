import { csvParse } from "d3-dsv";
import { gridFile } from "../../../src/tracking/grid/grid-file";

const RUNS = [
  {
    "field:id": "run-0007",
    "field:sourceId": "0b6e-0",
    "parameter:lr": 1e-4,
    "parameter:augment": true,
    "parameter:note": 'a "b", c',
    "field:seed": 3,
    "field:fingerprint": "abc",
    "field:status": "Planned",
  },
  {
    "field:id": "run-0008",
    "field:sourceId": "0b6e-1",
    "parameter:lr": 0.1,
    "parameter:note": undefined,
    "parameter:model": "cnn",
    "field:model": "m",
  },
];

test("a script gets the settings of each run with their types, one run a line", () => {
  expect(gridFile(RUNS, "jsonl")).toBe(
    '{"run_id":"0b6e-0","lr":0.0001,"augment":true,"note":"a \\"b\\", c","seed":3}\n' +
      '{"run_id":"0b6e-1","lr":0.1,"model":"cnn","run.model":"m"}\n',
  );
});

test("as CSV another reader finds the same", () => {
  const rows = csvParse(gridFile(RUNS, "csv"));
  expect(rows.columns).toEqual(["run_id", "lr", "augment", "note", "seed", "model", "run.model"]);
  expect(rows.map((row) => ({ ...row }))).toEqual([
    {
      run_id: "0b6e-0",
      lr: "0.0001",
      augment: "true",
      note: 'a "b", c',
      seed: "3",
      model: "",
      "run.model": "",
    },
    { run_id: "0b6e-1", lr: "0.1", augment: "", note: "", seed: "", model: "cnn", "run.model": "m" },
  ]);
});
