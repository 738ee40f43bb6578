import type { PlaneChart } from "../../../src/tracking/charts/chart-spec";
import { makeChart } from "../../../src/tracking/charts/make-chart";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { runsOf, type RunRow } from "../runs-of";
import { ACC, completed, planeOf, runsBySeries, scored, seriesOf, type Asked } from "./charted";

const parameter = (values: readonly RunRow[string][], more: Partial<Asked> = {}): PlaneChart =>
  planeOf(
    values.map((value, at) => completed(`r${String(at + 1)}`, (at + 1) / 10, { "parameter:p": value })),
    { kind: "parameter", parameter: "p", ...more },
  );

test("its axis has its unit", () => {
  const rows = scored([0.1, 0.2], (at) => ({ "parameter:p": at, "parameter:q": at }));
  const chart = planeOf(rows, { kind: "parameter", parameter: "p" }, { unit: "s" });
  expect(chart.x.title).toBe("p (s)");
  expect(parameter([1, 2]).x.title).toBe("p");
});

test.each([
  ["half numbers and half texts are categories", [1, 2, "a", "b"], "strips", undefined],
  ["mostly numbers are numbers", [1, 2, 3, "a", "b"], "dots", "Left out: 2 without a number for p."],
  [
    "blanks do not make categories",
    [1, 2, undefined, undefined],
    "dots",
    "Left out: 2 without a number for p.",
  ],
  ["text that is blank is no category", ["a", "b", " "], "strips", "Left out: 1 run without a value for p."],
])("%s", (_, values, drawn, left) => {
  const chart = parameter(values);
  expect(seriesOf(chart, "Median") === undefined ? "dots" : "strips").toBe(drawn);
  expect(chart.said.find((one) => one.startsWith("Left out"))).toBe(left);
});

test("on a linear axis nothing is said of axes, on a logarithmic one of the metric it is", () => {
  expect(parameter([1, 2]).said).toEqual(["Best: r2 with 0.2. Higher is better."]);
  const chart = planeOf(
    scored([0.001, 1], (at) => ({ "parameter:p": at })),
    { kind: "parameter", parameter: "p" },
  );
  expect(chart.said).toContain("acc stands on a logarithmic axis.");
});

test.each<[string, RunRow, Record<string, string>]>([
  ["a field", { model: "vit" }, { "Model vit": "r1", "Model blank": "r2" }],
  [
    "a parameter called as the field",
    { model: "vit", "parameter:Model": "s" },
    { "Model s": "r1", "Model blank": "r2" },
  ],
  ["what no run has", {}, { "Completed runs": "r1 r2" }],
])("dots are coloured by %s", (_, first, series) => {
  const rows = scored([0.1, 0.2], (at) => ({ "parameter:p": at, ...(at === 0 ? first : {}) }));
  const chart = planeOf(rows, { kind: "parameter", parameter: "p", color: "Model" });
  expect(runsBySeries(chart)).toEqual({ ...series, "★ Best": "r2" });
});

test("what is left of many colours is grey, and a circle", () => {
  const rows = scored([1, 2, 3, 4, 5, 6, 7, 8, 9], (at) => ({
    "parameter:p": at,
    "parameter:c": `c${String(at)}`,
  }));
  const chart = planeOf(rows, { kind: "parameter", parameter: "p", color: "c" });
  expect(seriesOf(chart, "c other (2)")).toMatchObject({ color: "#8C8C8C", marker: "circle", look: "dots" });
  expect(seriesOf(chart, "c c6")).toMatchObject({ color: "#314662" });
});

test("each parameter has its own unit on its axis", () => {
  const runs = runsOf(scored([0.1, 0.2], (at) => ({ "parameter:p": at, "parameter:q": at })));
  const parameters = [
    ["p", "s"],
    ["q", "m"],
  ].map(([name = "", unit = ""]) => ({ ...inferParameter(name, "number", []), unit }));
  const axis = (parameter: string): string => {
    const request = { kind: "parameter", metric: ACC, filter: "", now: 0, firstRow: 2, parameter } as const;
    const spec = makeChart(runs, { parameters, metrics: [ACC] }, request);
    return spec.plot === "plane" ? spec.x.title : "";
  };
  expect([axis("p"), axis("q")]).toEqual(["p (s)", "q (m)"]);
  const unknown = makeChart(
    runs,
    { parameters: [], metrics: [ACC] },
    {
      kind: "parameter",
      metric: ACC,
      filter: "",
      now: 0,
      firstRow: 2,
      parameter: "p",
    },
  );
  expect(unknown.plot === "plane" && unknown.x.title).toBe("p");
});
