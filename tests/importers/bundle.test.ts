import { bundleName, partsOf, type Bundle } from "../../src/importers/bundle";
import { createEngine } from "../../src/worker/create-engine";
import { containing } from "../support/containing";
import { engineWith, fixture } from "../worker/engine-with";

const part = (name: string, content: string) => ({ name, content });

test.each<[Bundle, string]>([
  [part("a.csv", ""), "a.csv"],
  [[part("a.csv", "")], "a.csv"],
  [[part("a.csv", ""), part("b.csv", "")], "a.csv and b.csv"],
  [[part("a.csv", ""), part("b.csv", ""), part("c.csv", "")], "a.csv and 2 more"],
])("a bundle is called after its parts", (bundle, name) => {
  expect(bundleName(bundle)).toBe(name);
  expect(partsOf(bundle)[0]?.name).toBe("a.csv");
});

test("parts of one format are one import; columns meet by name, places name the part", async () => {
  const held = await engineWith([
    part("a.csv", "run_id,lr,val_acc\nr1,0.1,0.8\nr2,0.2,0.9\n"),
    part("b.csv", "run_id,val_acc,depth\nr3,0.7,5\nr1,0.5,6\nr4,1,2,3\n"),
  ]);
  const preview = await held.plan([]);
  expect(preview.counts).toEqual({ add: 3, update: 0, skip: 0, reject: 2 });
  expect(await held.reasons(0, 10)).toMatchObject([
    { row: 3, place: "b.csv, line 3", rule: "id-conflict", message: containing("a.csv, line 2") },
    { row: 4, place: "b.csv, line 4", rule: "unreadable" },
  ]);
  const headers = ["Source ID", "lr", "depth", "val_acc"];
  expect((await held.additions(0, 10_000, headers))?.rows).toEqual([
    ["r1", 0.1, "", 0.8],
    ["r2", 0.2, "", 0.9],
    ["r3", "", 5, 0.7],
  ]);
});

test("a part says sure what another part only guesses", async () => {
  const preview = await (
    await engineWith([
      part("a.csv", "name,val_acc,size\na,0.8,3\n"),
      part("b.csv", "name,val_acc,size\nb,0.9,large\n"),
    ])
  ).plan([]);
  const size = preview.columns.find(({ header }) => header === "size");
  expect(size).toMatchObject({ target: { role: "parameter", name: "size" }, filled: 2 });
  expect(size?.unsure).toBeUndefined();
});

test("remarks name their part", async () => {
  const preview = await (
    await engineWith([part("a.csv", "name,val_acc\na,1\n"), part("b.csv", "name,val_acc\n\nb,1\n")])
  ).plan([]);
  expect(preview.remarks).toEqual(["b.csv: 1 blank line was skipped."]);
});

test("a part that nobody understands is refused by its name", async () => {
  const bundle = [part("a.json", '[{"lr": 1}]'), part("b.json", "[1, 2]")];
  await expect(createEngine().open(bundle)).rejects.toMatchObject({
    code: "file-no-table",
    message: containing("b.json"),
  });
  await expect(
    createEngine().open([part("a.csv", "name,acc\na,1\n"), fixture("ugly/image.png")]),
  ).rejects.toMatchObject({ code: "file-binary", message: containing("image.png") });
});

test("exports of different tools are not read as what they have in common", async () => {
  const bundle = [fixture("mlflow/search-runs.csv"), part("mine.csv", "name,acc\na,1\n")];
  await expect(createEngine().open(bundle)).rejects.toMatchObject({
    code: "invalid-input",
    message:
      'search-runs.csv and mine.csv come from different tools: "MLflow search_runs table" and "Table with a header row".',
  });
});
