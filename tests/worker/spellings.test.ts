import { engineWith } from "./engine-with";

const CSV = "name,optimizer,val_acc\na,SGD,0.8\nb,sgd,0.9\nc,SGD,0.7\nd, sgd,0.6\ne,adam,0.5\n";

test("values are written as they stand until a person says that they are one, and then each cell is accounted for", async () => {
  const held = await engineWith({ name: "runs.csv", content: CSV });
  const asked = await held.plan([]);
  expect(asked.spellings).toEqual([
    { parameter: "optimizer", value: "sgd", same: "SGD", runs: 2, ofSame: 2 },
  ]);
  expect((await held.additions(0, Infinity, ["optimizer"]))?.rows.flat()).toEqual([
    "SGD",
    "sgd",
    "SGD",
    "sgd",
    "adam",
  ]);

  const spellings = [{ parameter: "optimizer", value: "sgd", as: "SGD" }];
  const choices = { columns: [], answers: {}, spellings };
  const preview = await held.engine.plan(held.token, held.picture, choices);
  expect(preview.spellings).toEqual([]);
  expect(preview.notices.map(({ rule, count }) => [rule, count])).toContainEqual(["read-as-meant", 2]);
  expect(preview.notices.some(({ rule }) => rule === "several-spellings")).toBe(false);
  const block = await held.engine.additions(preview.token, 0, Infinity, ["parameter:optimizer"]);
  expect(block?.rows.flat()).toEqual(["SGD", "SGD", "SGD", "SGD", "adam"]);
  const treated = await held.engine.treatedCells(preview.token, 0, Infinity);
  expect(treated.map(({ place, column, from, message }) => [place, column, from, message])).toEqual([
    ["line 3", "optimizer", "sgd", "It was read as SGD."],
    ["line 5", "optimizer", "sgd", "It was read as SGD."],
  ]);
});
