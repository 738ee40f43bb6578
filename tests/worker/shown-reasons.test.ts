import type { BundlePart } from "../../src/importers/bundle";
import { engineWith } from "./engine-with";

/** Two rows that say other things under one id, the second of which is rejected. */
const CONFLICT = [
  ["run_id", "lr", "acc"],
  ["a", 0.1, 0.9],
  ["a", 0.1, 0.8],
];

async function reasonsOf(part: BundlePart) {
  return (await (await engineWith(part)).plan([])).reasons;
}

test("a line with cells too many is shown as it stands in the file", async () => {
  const rows = ["x,0.1,0.9", "y,0.2,0.8", "z,0.3,0.7,1"];
  const content = `name,lr,acc\n${rows.join("\n")}\n`;
  expect(await reasonsOf({ name: "runs.csv", content })).toMatchObject([
    { decision: "reject", place: "line 4", text: "z,0.3,0.7,1" },
  ]);
});

test("so is a line that is no JSON, the beginning of it where it is long", async () => {
  const long = `{"lr": 0.2, "note": "${"x".repeat(500)}`;
  const [reason] = await reasonsOf({ name: "runs.jsonl", content: `{"lr": 0.1}\n${long}\n{"lr": 0.3}\n` });
  expect(reason).toMatchObject({ place: "line 2" });
  expect(reason?.text).toBe(`${long.slice(0, 199)}…`);
});

test("a row that was read and is rejected is shown with its headers", async () => {
  const content = CONFLICT.map((row) => `${row.join(",")}\n`).join("");
  const [reason] = await reasonsOf({ name: "runs.csv", content });
  expect(reason).toMatchObject({ decision: "reject", place: "line 3", text: "run_id: a, lr: 0.1, acc: 0.8" });
  expect(reason?.cells).toBeUndefined();
});

test("a row of a sheet of this workbook leads to its cells, wherever its table stands", async () => {
  const sheet = { cells: CONFLICT, sheet: "exp log", origin: { row: 3, column: 1 } };
  const [reason] = await reasonsOf({ name: "exp log", content: sheet });
  expect(reason).toMatchObject({ place: "row 6 of exp log", cells: { sheet: "exp log", address: "B6:D6" } });
  expect(reason?.text).toBeUndefined();
});

test("so does one of a table that was found among other things", async () => {
  const cells = [["My log"], [], ...CONFLICT, [], ["lr is the learning rate"]].map((row) => ["", ...row]);
  const sheet = { cells, sheet: "exp log", origin: { row: 0, column: 0 } };
  const [reason] = await reasonsOf({ name: "exp log", content: sheet });
  expect(reason?.cells).toEqual({ sheet: "exp log", address: "B5:D5" });
});

test("a row of a sheet of another workbook is shown, because nothing leads there", async () => {
  const sheet = { cells: CONFLICT, sheet: "exp log", origin: { row: 0, column: 0 }, file: "theirs.xlsx" };
  const [reason] = await reasonsOf({ name: "theirs.xlsx, exp log", content: sheet });
  expect(reason).toMatchObject({ place: "row 3 of exp log", text: "run_id: a, lr: 0.1, acc: 0.8" });
  expect(reason?.cells).toBeUndefined();
});
