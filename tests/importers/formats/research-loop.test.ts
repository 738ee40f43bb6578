import { recognise } from "../../../src/importers/registry";
import { tableOf } from "../contents";
import { importLog } from "../../worker/import-log";

const ROWS = [
  "commit\tval_bpb\tmemory_gb\tstatus\tdescription",
  "a1b2c3d\t0.997900\t44.0\tkeep\tbaseline",
  "b2c3d4e\t0.993200\t44.2\tkeep\tincrease LR to 0.04",
  "c3d4e5f\t1.005000\t44.0\tdiscard\tswitch to GeLU activation",
  "d4e5f6g\t0.000000\t0.0\tcrash\tdouble model width (OOM)",
];

test("each experiment is a run; a crash failed and has no results", async () => {
  const { format, preview, runs } = await importLog({ name: "results.tsv", content: ROWS.join("\n") });
  expect(format).toBe("research-loop");
  expect(runs).toEqual([
    {
      Name: "baseline",
      Status: "Completed",
      "Code version": "a1b2c3d",
      Tags: "keep",
      val_bpb: 0.9979,
      memory_gb: 44,
    },
    {
      Name: "increase LR to 0.04",
      Status: "Completed",
      "Code version": "b2c3d4e",
      Tags: "keep",
      val_bpb: 0.9932,
      memory_gb: 44.2,
    },
    {
      Name: "switch to GeLU activation",
      Status: "Completed",
      "Code version": "c3d4e5f",
      Tags: "discard",
      val_bpb: 1.005,
      memory_gb: 44,
    },
    { Name: "double model width (OOM)", Status: "Failed", "Code version": "d4e5f6g", Tags: "crash" },
  ]);
  expect(preview.primary).toMatchObject({ metric: "val_bpb", goal: "minimize" });
  expect(preview.remarks).toEqual(["2 zeros of crashed experiments are no result and were left out."]);
});

test.each([
  ["commit,acc,status", ["a", "1", "finished"], "generic-csv"],
  ["commit,acc,status", ["a", "1", ""], "generic-csv"],
  ["name,acc,status", ["a", "1", "keep"], "generic-csv"],
  ["commit,acc,status", ["a", "1", "keep"], "research-loop"],
])("%s over %j is that of %s", (header, row, id) => {
  expect(recognise([tableOf(header.split(","), [row])])[0]?.importer.id).toBe(id);
});
