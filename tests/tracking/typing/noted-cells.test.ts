import { withNotedCells } from "../../../src/tracking/typing/noted-cells";
import { spreadColumn } from "../../../src/tracking/typing/spread-column";
import { noCounts } from "../../../src/tracking/typing/typed-column";
import type { ColumnTarget, RunColumns } from "../../../src/tracking/schema/run-columns";

const lr = { target: { role: "parameter", name: "lr" }, type: "number", values: [0.1, 0.2, 0.3] } as const;
const notes = {
  target: { role: "field", key: "notes" },
  type: "text",
  values: ["good", undefined, 7],
} as const;

const acc = {
  name: "acc",
  aside: [
    { row: 0, text: "OOM", why: "failure" },
    { row: 2, text: "#REF!", why: "error" },
  ],
} as const;
const loss = { name: "loss", aside: [{ row: 2, text: "> 9", why: "bound" }] } as const;

const notesOf = ({ columns }: RunColumns): unknown[] =>
  columns.filter(({ target }) => target.role === "field").flatMap(({ values }) => Array.from(values));

test("cells without a value go to the notes of their runs, named with their columns, behind what stands there", () => {
  const runs = withNotedCells({ count: 3, columns: [lr, notes] }, [acc, loss]);
  expect(notesOf(runs)).toEqual(["good; acc: OOM", undefined, "7; acc: #REF!; loss: > 9"]);
  expect(runs.columns).toHaveLength(2);
});

test("runs without notes get a column of them; nothing changes where nothing is kept", () => {
  const runs: RunColumns = { count: 3, columns: [lr] };
  expect(notesOf(withNotedCells(runs, [acc]))).toEqual(["acc: OOM", undefined, "acc: #REF!"]);
  expect(withNotedCells(runs, [])).toBe(runs);
  expect(withNotedCells(runs, [{ name: "acc", aside: [] }])).toBe(runs);
});

test("notes are cut to what a cell holds", () => {
  const long = { name: "acc", aside: [{ row: 0, text: "x".repeat(40_000), why: "no number" }] } as const;
  expect(String(notesOf(withNotedCells({ count: 1, columns: [] }, [long]))[0])).toHaveLength(32_767);
});

test.each<[ColumnTarget, string | undefined]>([
  [{ role: "metric", name: "Valid F1" }, "Valid F1 std"],
  [{ role: "metric", name: "val_acc" }, "val_acc_std"],
  [{ role: "parameter", name: "acc" }, "acc std"],
  [{ role: "field", key: "duration" }, undefined],
])("the spreads of %j are %s", (target, name) => {
  const typed = { type: "number", values: [1], counts: noCounts(), unit: "ms" } as const;
  expect(spreadColumn(target, { ...typed, spreads: [0.1] })).toEqual(
    name === undefined
      ? undefined
      : { target: { role: "metric", name }, type: "number", values: [0.1], unit: "ms" },
  );
  expect(spreadColumn(target, typed)).toBeUndefined();
});
