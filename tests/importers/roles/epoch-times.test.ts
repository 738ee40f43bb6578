import { epochUnit, startRank } from "../../../src/importers/roles/epoch-times";
import fc from "../../support/fast-check";
import { importLog, serialOf } from "../../worker/import-log";
import { readPasted } from "../read-fixture";

test.each([
  ["timestamp", [1_700_000_000, "1700000100.25"], "seconds"],
  ["created_at", ["1700000000123"], "milliseconds"],
  ["ts", ["", 1_700_000_000], "seconds"],
  ["time", ["1700000000"], "seconds"],
  ["startTime", ["1700000000"], "seconds"],
  ["tokens", ["1700000000"], undefined],
  ["params", ["1700000000"], undefined],
  ["time", ["12.5", "1700000000"], undefined],
  ["time", ["999999999"], undefined],
  ["timestamp", ["2026-02-01"], undefined],
  ["timestamp", [], undefined],
] as const)("%s of %j counts %s", (header, values, unit) => {
  expect(epochUnit({ header, values: [...values] })).toBe(unit);
});

test("a start is told from an end by the name", () => {
  expect(["start_time", "began", "timestamp", "end_time", "updated_at", "finishedAt"].map(startRank)).toEqual(
    [2, 2, 1, 0, 0, 0],
  );
});

test("the start is read and marked; other points in time are left out, marked, and no result or setting", async () => {
  const { targets, unsure, raw, values } = await readPasted(
    "name,timestamp,lr,acc,end_time,start_time,ts\n" +
      "a,1700000000,0.1,0.8,1700003600123,1700000000123,1700000000.5\n" +
      "b,1700000100,0.2,0.9,1700003700123,1700000100123,1700000100.5\n",
  );
  expect(targets).toEqual({
    "field name": "name",
    "parameter lr": "lr",
    "metric acc": "acc",
    "field started": "start_time",
  });
  expect(values("field started")).toEqual(["1700000000123", "1700000100123"]);
  expect(unsure).toContain("field started");
  const marked = raw.columns.filter((column) => column.unsure !== undefined).map(({ header }) => header);
  expect(marked).toEqual(["timestamp", "end_time", "start_time", "ts"]);
});

test("of dates in words the start is preferred as well, and a lone end is none", async () => {
  const both = await readPasted("name,created,started,acc\na,2026-01-01,2026-01-02,0.8\n");
  expect(both.targets["field started"]).toBe("started");
  const end = await readPasted("name,finished,acc\na,1700000000,0.8\n");
  expect(end.targets["field started"]).toBeUndefined();
});

test("in a log such a column says when the run was, not how long it took", async () => {
  const { runs } = await importLog({
    name: "metrics.csv",
    content: "epoch,step,time,train_loss_epoch,val_acc\n0,10,1700000000,0.9,0.5\n1,20,1700000020,0.8,0.6\n",
  });
  expect(runs).toEqual([
    {
      Status: "Completed",
      Started: serialOf("2023-11-14T22:13:20.000Z"),
      "Duration (s)": 20,
      train_loss_epoch: 0.8,
      val_acc: 0.6,
      "best step": 20,
    },
  ]);
});

test("whatever the moment, it is never taken for a result", () => {
  const names = fc.constantFrom("timestamp", "ts", "time", "created_at", "start_time", "when");
  const moment = fc.integer({ min: 1_000_000_000, max: 2_099_999_999 });
  fc.assert(
    fc.property(
      names,
      fc.array(moment, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (header, moments, isMs) => {
        const values = moments.map((one) => String(isMs ? one * 1000 : one));
        expect(epochUnit({ header, values })).toBe(isMs ? "milliseconds" : "seconds");
      },
    ),
  );
});
