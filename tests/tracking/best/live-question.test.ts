import type { HeadedColumn, LiveQuestion } from "../../../src/tracking/best/best-question";
import { liveQuestion } from "../../../src/tracking/best/live-question";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";

const catalogueOf = (...names: string[]): Catalogue => ({
  parameters: [],
  metrics: names.map((name) => inferMetric(name)),
});

const metric = (name: string, header = name): HeadedColumn => ({ header, target: { role: "metric", name } });
const STATUS: HeadedColumn = { header: "State", target: { role: "field", key: "status" } };
const OWN: HeadedColumn = { header: "mine", target: undefined };
const question = (filter: string) => ({ filter, withoutOutliers: false });

/** The question as it is kept, then asked again over other columns. */
function followed(
  filter: string,
  before: readonly HeadedColumn[],
  after: readonly HeadedColumn[],
  ties?: string,
): LiveQuestion {
  const names = [...before, ...after].flatMap(({ target }) =>
    target?.role === "metric" ? [target.name] : [],
  );
  const catalogue = catalogueOf(...new Set(names));
  const first = liveQuestion({ ...question(filter), ...(ties !== undefined && { ties }) }, before, catalogue);
  const renamed = (header: string): string =>
    after[before.findIndex((one) => one.header === header)]?.header ?? "";
  const kept = {
    asked: first.asked.map(renamed),
    ...(first.ties !== undefined && { ties: renamed(first.ties) }),
  };
  return liveQuestion(first.question, after, catalogue, kept);
}

test("names columns by their headers, each spelling once, in the order of the filter", () => {
  const { asked } = liveQuestion(
    question("b > 1 and (state = done or a < 2) and metrics.b < 5 and b < 9"),
    [metric("a", "A "), metric("b"), STATUS, OWN],
    catalogueOf("a", "b"),
  );
  expect(asked).toEqual(["b", "State", "A ", "b"]);
});

test("follows what was renamed, wherever it is named, and leaves alone what still means its column", () => {
  const after = followed(
    "a > 1 and not (metrics.a > 5 or b < 2)",
    [metric("a"), metric("b")],
    [metric("a b"), metric("b")],
  );
  expect(after.question.filter).toBe("`a b` > 1 and not (`a b` > 5 or b < 2)");
  expect(followed("a > 1", [metric("a", "x")], [metric("a", "y")]).question.filter).toBe("a > 1");
});

test("goes on asking a column whose name another one has by now", () => {
  const { question: by, asked } = followed("a > 1", [metric("a"), metric("b")], [metric("c"), metric("a")]);
  expect([by.filter, asked]).toEqual(["c > 1", ["c"]]);
});

test("the metric that orders ties is followed too, and none is asked that has gone", () => {
  const columns = [metric("a"), metric("b")];
  expect(followed("", columns, [metric("a"), metric("z")], "b")).toEqual({
    question: { ...question(""), ties: "z" },
    asked: [],
    ties: "z",
  });
  expect(followed("a > 1", columns, [metric("a"), OWN], "b").question).toEqual(question("a > 1"));
});

test("says that a column has gone", () => {
  expect(() => followed("a > 1", [metric("a"), metric("b")], [OWN, metric("b")])).toThrow(
    "The filter asks a, and which column that is now is not known.",
  );
});

test("more than twenty names are too many for the cells that keep them", () => {
  const names = Array.from({ length: 21 }, (_, at) => `m${String(at)}`);
  const filter = names.map((name) => `${name} > 0`).join(" and ");
  expect(() =>
    liveQuestion(
      question(filter),
      names.map((name) => metric(name)),
      catalogueOf(...names),
    ),
  ).toThrow("The filter names 21 columns.");
});
