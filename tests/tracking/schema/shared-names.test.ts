import { planHeaders } from "../../../src/tracking/schema/column-headers";
import { ruleOfColumn, valueProblem } from "../../../src/tracking/schema/value-rule";
import { parameterColumnSpec } from "../../../src/tracking/schema/run-column-spec";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { targetKey } from "../../../src/tracking/schema/target-key";

const CATALOGUE = {
  parameters: ["lr", "depth", "score"].map((name) => inferParameter(name, "number", [])),
  metrics: ["acc", "loss", "score"].map((name) => inferMetric(name)),
};
const meant = (...headers: readonly string[]) =>
  planHeaders(headers, CATALOGUE).targets.map((target) => target && targetKey(target));

test.each([
  [["acc", "score"], "metric:score"],
  [["lr", "acc", "score"], "metric:score"],
  [["acc", "mine", "score"], "metric:score"],
  [["score", "lr"], "parameter:score"],
  [["score", "mine", "lr", "acc"], "parameter:score"],
  [["lr", "score", "acc"], undefined],
  [["acc", "lr", "score"], undefined],
  [["score"], undefined],
  [["mine", "score"], undefined],
])(
  "a header that both have is a metric's right of a metric, a parameter's left of one: %j",
  (headers, key) => {
    expect(meant(...headers)[headers.indexOf("score")]).toBe(key);
  },
);

test.each(["parameter", "metric"] as const)(
  "a header that both have stays with the %s that had it",
  (role) => {
    const known = { columns: [{ role, name: "score", header: "score", row: 2, position: 1 }], own: [] };
    const { targets, additions } = planHeaders(["lr", "score"], CATALOGUE, known);
    expect(targets[1]).toEqual({ role, name: "score" });
    expect(additions.map(({ header }) => header)).toContain(
      role === "metric" ? "score (parameter)" : "score (metric)",
    );
  },
);

test("a column of the user's own is nobody's, whatever it is headed", () => {
  const { targets, additions } = planHeaders(["lr", "Acc"], CATALOGUE, { columns: [], own: ["Acc"] });
  expect(targets[1]).toBeUndefined();
  expect(additions.map(({ header }) => header)).toContain("acc (metric)");
});

test("the other of the two has a header that says which it is", () => {
  expect(meant("score", "acc", "score (metric)")).toEqual(["parameter:score", "metric:acc", "metric:score"]);
  const { additions } = planHeaders(["score", "lr", "depth", "acc", "loss"], CATALOGUE);
  expect(additions.map(({ header }) => header)).toEqual(["score (metric)"]);
});

describe("what a message shows", () => {
  const problem = (value: string | number, choices: readonly string[]) => {
    const definition = { ...inferParameter("opt", "choice", []), type: "choice" as const, choices };
    return valueProblem(ruleOfColumn(parameterColumnSpec(definition, "opt")), value)?.message ?? "";
  };

  test("choices are named as far as they are few and short, the rest counted", () => {
    expect(problem("x", ["a"])).toContain("must be a, not");
    expect(problem("x", ["a", "b"])).toContain("one of a, b, not");
    const many = Array.from({ length: 30 }, (_, at) => `c${String(at)}`);
    expect(problem("x", many)).toMatch(/one of c0, c1, .* and \d+ more, not "x"/);
    const long = ["l".repeat(400), "m".repeat(400)];
    expect(problem("x", long)).toContain("one of its 2 choices");
  });

  test("a long value is cut, one just short enough is not", () => {
    const text = "y".repeat(500);
    const shown = /not "(y+)(\.*)"/.exec(problem(text, ["a"]));
    const length = shown?.[1]?.length ?? 0;
    expect(shown?.[2]).toBe("...");
    expect(problem("y".repeat(length), ["a"])).toContain(`not "${"y".repeat(length)}"`);
    expect(problem("y".repeat(length + 1), ["a"])).toContain("...");
  });
});
