import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { joinedName } from "../../../src/tracking/importance/importance";
import { SHUFFLES } from "../../../src/tracking/importance/noise-floor";
import { rankParameters, rankParametersStepwise } from "../../../src/tracking/importance/rank-parameters";
import type { ColumnTarget, RunColumn, RunColumns } from "../../../src/tracking/schema/run-columns";
import type { Scalar } from "../../../src/tracking/values/scalar";

const ACC = { name: "acc", goal: "maximize", tolerance: 0 } as const;
const parameter = (name: string, inFingerprint = true): Catalogue["parameters"][number] => ({
  name,
  type: "number",
  required: false,
  choices: [],
  inFingerprint,
});

interface Run {
  readonly acc: number;
  readonly [name: string]: Scalar;
}

function runsOf(rows: readonly Run[], names: readonly string[]): RunColumns {
  const column = (target: ColumnTarget, value: (row: Run, at: number) => Scalar | undefined): RunColumn => ({
    target,
    type: "text",
    values: rows.map(value),
  });
  return {
    count: rows.length,
    columns: [
      column({ role: "field", key: "id" }, (_, at) => `run-${String(at)}`),
      column({ role: "field", key: "status" }, () => "Completed"),
      column({ role: "metric", name: "acc" }, ({ acc }) => acc),
      ...names.map((name) => column({ role: "parameter", name }, (row) => row[name])),
    ],
  };
}

function ranked(
  rows: readonly Run[],
  names: readonly string[],
  filter = "",
): ReturnType<typeof rankParameters> {
  const catalogue = { metrics: [], parameters: names.map((name) => parameter(name)) };
  return rankParameters(runsOf(rows, names), catalogue, { metric: ACC, filter, now: 0 });
}

/** Every combination of depth, width and a parameter that does nothing; width is worth little, depth much. */
const GRID: readonly Run[] = [1, 2, 3, 4].flatMap((depth) =>
  [64, 128, 256].flatMap((width) =>
    [0, 100, 500].map((warmup, at) => ({
      depth,
      width,
      units: width * 2,
      warmup,
      fixed: 7,
      acc: 0.5 + depth * 0.1 + width / 10_000 + ((depth * 7 + width + at * 5) % 3) / 1_000,
    })),
  ),
);
const NAMES = ["depth", "width", "units", "warmup", "fixed"];

test("what matters stands first with its best level, what changes together is one, what does nothing is noise", () => {
  const { parameters, configurations, sentences } = ranked(GRID, NAMES);
  expect(configurations).toBe(36);
  expect(parameters.map((one) => [joinedName(one), one.isNoise])).toEqual([
    ["depth", false],
    ["width + units", true],
    ["warmup", true],
  ]);
  expect(parameters[0]?.best).toMatchObject({ name: "depth", level: "4", configurations: 9 });
  expect(parameters[0]?.share).toBeGreaterThan(0.9);
  expect(parameters.map(({ share, floor }) => share > floor)).toEqual([true, false, false]);
  expect(sentences[0]).toBe(
    "depth matters most to acc: 93 % of how 36 configurations of 36 completed runs rank goes with it.",
  );
  expect(sentences).toContainEqual("fixed has one value throughout.");
  expect(sentences).toContainEqual(
    "Parameters joined by + nearly always changed together, so that nothing tells them apart.",
  );
});

test("replicates of a configuration count once: more seeds make no parameter matter more", () => {
  const once = ranked(GRID, NAMES);
  const thrice = ranked(
    GRID.flatMap((run) => [run, run, run]),
    NAMES,
  );
  expect(thrice.configurations).toBe(36);
  expect(thrice.considered).toBe(108);
  expect(thrice.parameters).toEqual(once.parameters);
});

test("a filter leaves runs out, and a parameter that it fixes has one value", () => {
  const { configurations, sentences } = ranked(GRID, NAMES, "depth >= 2 and width = 64");
  expect(configurations).toBe(9);
  expect(sentences).toEqual([
    "Which parameters matter to acc cannot be told from 9 configurations of 9 completed runs: it takes at least 12 configurations.",
  ]);
});

test("equal results tell nothing, and nothing is made up", () => {
  const flat = GRID.map((run) => ({ ...run, acc: 0.5 }));
  const { parameters, sentences } = ranked(flat, NAMES);
  expect(parameters).toEqual([]);
  expect(sentences[0]).toBe(
    "Nothing that was varied can be told to matter to acc over 36 configurations of 36 completed runs.",
  );
});

test("a metric without a goal has importance, but no best level", () => {
  const catalogue = { metrics: [], parameters: NAMES.map((name) => parameter(name)) };
  const metric = { ...ACC, goal: "none" } as const;
  const { parameters } = rankParameters(runsOf(GRID, NAMES), catalogue, { metric, filter: "", now: 0 });
  expect(parameters[0]).toMatchObject({ names: ["depth"], isNoise: false });
  expect(parameters[0]?.best).toBeUndefined();
});

test("what has no effect of its own, but goes with what has, is said to do so", () => {
  const rows = Array.from({ length: 60 }, (_, at): Run => {
    const isSgd = at % 2 === 0;
    return {
      opt: isSgd ? "sgd" : "adam",
      noise: at % 5,
      momentum: isSgd ? 0.8 + (at % 3) / 10 : "",
      acc: (isSgd ? 0.9 : 0.6) + ((at * 7) % 11) / 100,
    };
  });
  const { parameters, sentences } = ranked(rows, ["opt", "noise", "momentum"]);
  const second = parameters.find(({ leansOn }) => leansOn.length > 0);
  expect([parameters[0]?.names, second?.names].flat().sort()).toEqual(["momentum", "opt"]);
  expect(sentences.join(" ")).toContain("so that its share may be theirs.");
  expect(parameters.at(-1)).toMatchObject({ names: ["noise"], isNoise: true, leansOn: [] });
});

test("the same results in another order are no difference", () => {
  const values = [0.1, 0.7, 0.2, 0.30000000000000004, 0.6];
  const rows = Array.from({ length: 40 }, (_, at) =>
    values.map((_, seed): Run => ({ lr: at, k: at % 2, acc: values[(seed + (at % 2) * 3) % 5] ?? 0 })),
  ).flat();
  expect(ranked(rows, ["lr", "k"]).parameters).toEqual([]);
});

test("one diverged run does not make a level the worst, and a level of few configurations is not the best", () => {
  const loss = { name: "acc", goal: "minimize", tolerance: 0 } as const;
  const rows = Array.from({ length: 40 }, (_, at): Run => {
    const opt = at < 2 ? "rare" : at % 2 === 0 ? "adam" : "sgd";
    const acc = at === 2 ? 1e9 : at < 2 ? 0.1 : (opt === "adam" ? 0.2 : 0.8) + at / 1000;
    return { opt, lr: at, acc };
  });
  const catalogue = { metrics: [], parameters: ["opt", "lr"].map((name) => parameter(name)) };
  const { parameters } = rankParameters(runsOf(rows, ["opt", "lr"]), catalogue, {
    metric: loss,
    filter: "",
    now: 0,
  });
  expect(parameters.find(({ names }) => names[0] === "opt")?.best).toMatchObject({
    level: "adam",
    configurations: 19,
  });
});

test("it goes in steps, so that it can be left at any shuffle", () => {
  const catalogue = { parameters: NAMES.map((name) => parameter(name)), metrics: [] };
  const request = { metric: ACC, filter: "", now: 0 };
  const done = [...rankParametersStepwise(runsOf(GRID, NAMES), catalogue, request)];
  expect(new Set(done)).toEqual(new Set(Array.from({ length: SHUFFLES }, (_, turn) => turn)));
  expect(done).toEqual([...done].sort((a, b) => a - b));
});
