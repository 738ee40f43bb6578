import { recognise } from "../../../src/importers/registry";
import { tableOf } from "../contents";
import { importLog } from "../../worker/import-log";
import { readAs, tableFrom, targetsAs, valuesOf, type Columns } from "./read-as";

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

describe("a log of a research loop", () => {
  const OWN: Columns = {
    commit: ["a1", "b2", "c3"],
    status: ["keep", "crash", "Crashed"],
    val_bpb: [1.5, 0, "0.0"],
    memory: [4, 0, 5],
    description: ["x", "y", "z"],
    note: ["n", "m", "o"],
  };

  test("zeros of crashed experiments are no results, and are counted", () => {
    const runs = readAs("research-loop", tableFrom(OWN));
    expect(valuesOf(runs)).toEqual({
      commit: ["field codeVersion", "a1", "b2", "c3"],
      status: ["field status", "keep", "crash", "Crashed"],
      val_bpb: ["metric val_bpb", 1.5, undefined, undefined],
      memory: ["metric memory", 4, undefined, 5],
      description: ["field name", "x", "y", "z"],
      note: ["field notes", "n", "m", "o"],
      "status (as a tag)": ["field tags", "keep", "crash", "Crashed"],
    });
    expect(runs.remarks).toEqual(["3 zeros of crashed experiments are no result and were left out."]);
  });

  test("zeros of others are results, blanks were never any, and texts are settings", () => {
    const remarks = (columns: Columns) => readAs("research-loop", tableFrom({ ...OWN, ...columns })).remarks;
    expect(remarks({ val_bpb: [0, 1, 1], memory: [0, "", 1] })).toEqual([]);
    expect(remarks({ memory: [1, 1, 1], val_bpb: [1, 0, 1] })).toEqual([
      "1 zero of crashed experiments is no result and was left out.",
    ]);
    expect(targetsAs("research-loop", { ...OWN, kind: ["p", "q", "r"] })["kind"]).toBe("parameter kind");
  });
});
