import { measuredValue } from "../../../src/tracking/typing/settle-measures";
import { typeColumns } from "../../../src/tracking/typing/type-columns";
import type { TypedColumn } from "../../../src/tracking/typing/typed-column";
import { unitNamed } from "../../../src/tracking/values/measure-unit";
import type { Scalar } from "../../../src/tracking/values/scalar";

function metric(raw: readonly Scalar[]): TypedColumn {
  const [column] = typeColumns([{ raw, wanted: { infer: "metric", name: "score" } }]);
  return column!;
}

test.each([
  ["90", "s", "min", 1.5],
  ["1.5", "s", "ms", 1500],
  ["0.1", "s", "ms", 100],
  ["512", "MB", "GB", 0.512],
  ["1", "GiB", "MiB", 1024],
  ["10", "s", "min", 0.166_666_666_667],
  ["12", "ms", "ms", 12],
  ["91.2", "%", undefined, 0.912],
  ["91.2", "%", "%", 91.2],
  ["3", undefined, "s", 3],
  ["2", "min", undefined, 120],
])("%s %s in %s is %d", (digits, unit, target, value) => {
  const named = (name: string | undefined) => (name === undefined ? undefined : unitNamed(name));
  expect(measuredValue({ digits, power: 0 }, named(unit), named(target))).toBe(value);
});

test.each<[readonly Scalar[], string]>([
  [["91.2%", 0.5, 88], "fractions"],
  [["91.2%", 0.5, 88, 90], "hundreds"],
  [["91.2%", -0.5, -88, -90], "hundreds"],
  [["91.2%", 0.5, 1, 1.5], "fractions"],
  [["1%", 0.6], "fractions"],
  [["91%", 2], "hundreds"],
])("what the percentages of %j are is asked, and %s proposed", (raw, proposal) => {
  const { question } = metric(raw);
  expect(question).toMatchObject({ about: "percent", proposal, examples: [raw[0]] });
});

test.each<[readonly Scalar[], readonly Scalar[], string | undefined]>([
  [["91%", -0.5], [0.91, -0.5], undefined],
  [["91%", -88], [91, -88], "%"],
  [["91%", 2.5], [91, 2.5], "%"],
  [["0.5%", "120%", 0.6], [0.005, 1.2, 0.6], undefined],
  [["91%", 1], [0.91, 1], undefined],
  [["91%", 0, 88], [91, 0, 88], "%"],
])("the percentages of %j are settled: %j", (raw, values, unit) => {
  const column = metric(raw);
  expect([Array.from(column.values), column.unit, column.question]).toEqual([values, unit, undefined]);
});

test("of two units that are equally common the finer one is proposed", () => {
  expect(metric(["1.5 s", "500 ms", 7]).question).toMatchObject({
    about: "unit",
    choices: ["ms", "s"],
    proposal: "ms",
    examples: ["7"],
  });
});

test("units of another kind are no choice", () => {
  const column = metric(["5 min", "6 min", "90 s", "3 GB", 7]);
  expect(column.question?.choices).toEqual(["s", "min"]);
});

test("a single unit needs no question, nor do several where each number has one", () => {
  expect(metric(["5 min", 7]).question).toBeUndefined();
  expect(Array.from(metric(["5 min", "90 s", "2 min"]).values)).toEqual([5, 1.5, 2]);
});
