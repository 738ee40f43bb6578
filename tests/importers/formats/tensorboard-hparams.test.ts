import { documentOf, tableOf } from "../contents";
import { recognise } from "../../../src/importers/registry";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { readAs, valuesOf } from "./read-as";

const table = (columns: Readonly<Record<string, Scalar>>) =>
  tableOf(Object.keys(columns), [Object.values(columns)], "hparams_table.csv");
const read = (columns: Readonly<Record<string, Scalar>>) => {
  const runs = readAs("tensorboard-hparams", table(columns));
  return runs.columns.map(
    ({ header, unsure }) =>
      `${header} ${String(valuesOf(runs)[header]?.[0])}${unsure === undefined ? "" : "?"}`,
  );
};

test("metrics begin at the first name of one, or with a slash; names that say nothing are guesses", () => {
  expect(read({ lr: 0.1, odd: 1, opt: "adam", "loss/val": 2, more: 3, note: "x", acc: 1 })).toEqual([
    "lr parameter lr",
    "odd parameter odd?",
    "opt parameter opt",
    "loss/val metric loss/val",
    "more metric more?",
    "note field notes".replace("field notes", "parameter note"),
    "acc metric acc",
  ]);
  expect(read({ odd: 1, seed: 2 })).toEqual(["odd parameter odd?", "seed field seed"]);
  expect(read({ accuracy: 1, lr: 2 })).toEqual(["accuracy metric accuracy", "lr metric lr?"]);
});

test.each<[why: string, document: unknown, isKnown: boolean]>([
  ["header and rows", { header: ["lr"], rows: [[1]] }, true],
  ["more than that", { header: ["lr"], rows: [[1]], title: "x" }, false],
  ["no rows", { header: ["lr"], rows: [] }, false],
  ["a row of another length", { header: ["lr"], rows: [[1], [1, 2]] }, false],
  ["a row that is none", { header: ["lr"], rows: [1] }, false],
  ["no header", { header: [], rows: [[]] }, false],
  ["a header of numbers", { header: [1], rows: [[1]] }, false],
])("a document with %s", (_, document, isKnown) => {
  expect(recognise([documentOf(document)])[0]?.importer.id === "tensorboard-hparams").toBe(isKnown);
});

test("rows of a document are runs by their places, and what is no single value is blank", () => {
  const runs = readAs("tensorboard-hparams", documentOf({ header: ["lr", "opt", "flag", "x"], rows: [[1, "a", true, null], [2, "b", false, [1]]] })); // prettier-ignore
  expect(valuesOf(runs)).toEqual({
    lr: ["parameter lr", 1, 2],
    opt: ["parameter opt", "a", "b"],
    flag: ["parameter flag", true, false],
  });
  expect([runs.place(0), runs.place(1)]).toEqual(["row 1", "row 2"]);
});

test.each(["hparams_table.csv", "a/hparams_table (2).csv", "HPARAMS_TABLE.CSV", "hparams_table(1).csv"])(
  "%s is known by its name",
  (name) => {
    expect(recognise([tableOf(["x", "y"], [[1, 2]], name)])[0]?.importer.id).toBe("tensorboard-hparams");
  },
);
test.each(["my_hparams_table.csv", "hparams_table.csv.txt", "hparams_table2.csv"])("%s is not", (name) => {
  expect(recognise([tableOf(["x", "y"], [[1, 2]], name)])[0]?.importer.id).not.toBe("tensorboard-hparams");
});
