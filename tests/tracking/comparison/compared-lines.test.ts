import { comparedLines } from "../../../src/tracking/comparison/compared-lines";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import type { ColumnTarget, RunColumns } from "../../../src/tracking/schema/run-columns";
import { targetLabel } from "../../../src/tracking/schema/target-label";
import type { Scalar } from "../../../src/tracking/values/scalar";
import fc from "../../support/fast-check";

const metric = (name: string, primary = false): Catalogue["metrics"][number] => ({
  name,
  goal: "maximize",
  primary,
  tolerance: 0,
  aliases: [],
});
const parameter = (name: string): Catalogue["parameters"][number] => ({
  name,
  type: "number",
  required: false,
  choices: [],
  inFingerprint: true,
});
const CATALOGUE: Catalogue = {
  metrics: [metric("loss"), metric("acc", true), metric("f1")],
  parameters: [parameter("lr"), parameter("layers")],
};

function runsOf(columns: readonly (readonly [ColumnTarget, readonly (Scalar | undefined)[]])[]): RunColumns {
  return {
    count: columns[0]?.[1].length ?? 0,
    columns: columns.map(([target, values]) => ({ target, type: "text", values })),
  };
}
const field = (key: "id" | "name" | "status" | "dataset" | "author" | "notes"): ColumnTarget => ({
  role: "field",
  key,
});

test("what differs stands first, metrics before parameters before the rest, the leading metric before all", () => {
  const lines = comparedLines(
    runsOf([
      [field("id"), ["run-0001", "run-0002", "run-0003"]],
      [field("status"), ["Completed", "Failed", "Completed"]],
      [field("author"), ["ann", "ann", "ann"]],
      [field("dataset"), ["v1", "v2", "v1"]],
      [field("notes"), [undefined, undefined, undefined]],
      [{ role: "parameter", name: "lr" }, [0.1, 0.2, 0.1]],
      [{ role: "parameter", name: "layers" }, [2, 2, 2]],
      [{ role: "metric", name: "loss" }, [0.5, 0.4, undefined]],
      [{ role: "metric", name: "acc" }, [0.9, 0.91, 0.92]],
    ]),
    CATALOGUE,
  );
  expect(lines.different.map(({ target }) => targetLabel(target))).toEqual([
    "acc",
    "loss",
    "lr",
    "Status",
    "Dataset",
  ]);
  expect(lines.same.map(({ target }) => targetLabel(target))).toEqual(["layers", "Author"]);
  expect(lines.blank.map(({ target }) => targetLabel(target))).toEqual(["Notes"]);
});

test("a value that one run lacks is a difference, 1 and the text 1 are none, sgd and SGD are two", () => {
  const lines = comparedLines(
    runsOf([
      [{ role: "parameter", name: "lr" }, [1, "1"]],
      [{ role: "parameter", name: "layers" }, [undefined, 2]],
      [field("dataset"), ["sgd", "SGD"]],
    ]),
    CATALOGUE,
  );
  expect(lines.different.map(({ target }) => targetLabel(target))).toEqual(["layers", "Dataset"]);
  expect(lines.same.map(({ target }) => targetLabel(target))).toEqual(["lr"]);
});

test("errors read alike, and so do numbers to the fifteenth digit and truth values and their words", () => {
  const alike = (...cells: Scalar[]): boolean =>
    comparedLines(runsOf([[{ role: "parameter", name: "lr" }, cells]]), CATALOGUE).same.length === 1;
  expect(alike("#DIV/0!", "#N/A")).toBe(true);
  expect(alike(0.1 + 0.2, 0.3)).toBe(true);
  expect(alike(true, "TRUE")).toBe(true);
  expect(alike("#12", "#13")).toBe(false);
  expect(alike(0.3, 0.30000000000001)).toBe(false);
});

test("every column with a value is one line, and on the side that its values say", () => {
  const targets: ColumnTarget[] = [
    { role: "parameter", name: "lr" },
    { role: "parameter", name: "layers" },
    { role: "metric", name: "acc" },
    { role: "metric", name: "f1" },
    field("dataset"),
  ];
  const cell = fc.option(fc.constantFrom<Scalar>(0, 1, "a", true), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 5, maxLength: 5 }), (rows) => {
      const runs = runsOf(targets.map((target, at) => [target, rows[at] ?? []]));
      const { different, same } = comparedLines(runs, CATALOGUE);
      const expected = (isSame: boolean): string[] =>
        targets
          .filter((_, at) => {
            const [first, ...others] = rows[at] ?? [];
            const isFilled = [first, ...others].some((one) => one !== undefined);
            return isFilled && others.every((one) => one === first) === isSame;
          })
          .map(targetLabel)
          .sort();
      expect(different.map(({ target }) => targetLabel(target)).sort()).toEqual(expected(false));
      expect(same.map(({ target }) => targetLabel(target)).sort()).toEqual(expected(true));
    }),
  );
});
