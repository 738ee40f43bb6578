import { recognise } from "../../../src/importers/registry";
import { documentOf } from "../contents";
import { readAs, valuesOf } from "./read-as";

const REPORT = {
  results: { arc: { "acc,none": 0.5, "acc_stderr,none": 0.1, alias: "arc", sample_len: 9 } },
  versions: { arc: 1 },
  configs: {},
};
const of = (more: object) => valuesOf(readAs("lm-evaluation-harness", documentOf({ ...REPORT, ...more })));

test("results by task are metrics by their filter; how a task is shown is none", () => {
  const results = { arc: { ...REPORT.results.arc, "acc,strict": 0.4, "pass@1,none": 0.3, note: "odd" } };
  const runs = readAs(
    "lm-evaluation-harness",
    documentOf({ ...REPORT, results, higher_is_better: { arc: { acc: true, pass_at_k: true, ppl: false } } }),
  );
  const goals = Object.fromEntries(
    runs.columns.flatMap(({ header, suggested, goal }) =>
      suggested.role === "metric" ? [[header, goal]] : [],
    ),
  );
  expect(goals).toEqual({
    "arc/acc": "maximize",
    "arc/acc_stderr": "none",
    "arc/acc,strict": "maximize",
    "arc/pass@1": "maximize",
  });
});

test("a result that is not finite is said, one that there is not is left out", () => {
  const found = of({
    results: { arc: { "ppl,none": "NaN", "acc,none": "-Infinity", "acc_stderr,none": "N/A" } },
  });
  expect(found).toMatchObject({
    "arc/ppl": ["metric arc/ppl", "NaN"],
    "arc/acc": ["metric arc/acc", "-Infinity"],
  });
  expect(found).not.toHaveProperty("arc/acc_stderr");
});

test.each<[args: unknown, settings: object, model: string | undefined]>([
  ["pretrained=org/m,dtype=float16,revision=a,b", { dtype: "float16", revision: "a,b" }, "org/m"],
  [{ pretrained: "org/m", dtype: "bf16" }, { dtype: "bf16" }, "org/m"],
  ["model=org/m", { model: "org/m" }, "org/m"],
  ["=x,noted", {}, undefined],
  [undefined, {}, undefined],
])("of the arguments %j the model is none of the settings", (args, settings, model) => {
  const found = of({ config: { model: "hf", model_args: args, batch_size: 4 } });
  expect(found["name"]?.[1]).toBe(model);
  expect(found["backend"]).toEqual(["parameter backend", "hf"]);
  expect(found["batch_size"]).toEqual(["parameter batch_size", 4]);
  for (const [name, value] of Object.entries(settings)) {
    expect(found[name]?.[1]).toBe(value);
  }
  expect(found).not.toHaveProperty("pretrained");
});

test("a run is known by its model and when it was; without either it is not", () => {
  const id = (more: object) => of(more)["model_name + date"]?.[1];
  expect(id({ model_name: "m", date: 1_700_000_000 })).toBe("m 2023-11-14 22:13:20");
  expect(id({ date: 1_700_000_000 })).toBeUndefined();
  expect(id({ model_name: "m", date: "today" })).toBeUndefined();
  expect(id({ model_name: "", date: 1_700_000_000 })).toBeUndefined();
});

test("the tasks are the data, of many none is named; each comes along with its version and hash", () => {
  const tasks = (names: string[]) => Object.fromEntries(names.map((name) => [name, { acc: 1 }]));
  expect(of({ results: tasks(["a", "b"]) })["tasks"]?.[1]).toBe("a + b");
  expect(
    of({ results: tasks(["a", "b", "c"]), groups: { g: { acc: 1 } }, group_subtasks: { g: ["a", "b"] } })[
      "tasks"
    ]?.[1],
  ).toBe("g + c");
  const runs = readAs(
    "lm-evaluation-harness",
    documentOf({ ...REPORT, versions: { arc: 1, b: "2.0", c: null }, task_hashes: { arc: "h1" } }),
  );
  expect(runs.datasets).toEqual([
    { Name: "arc", Version: "1", Digest: "h1" },
    { Name: "b", Version: "2.0", Digest: undefined },
    { Name: "c", Version: undefined, Digest: undefined },
  ]);
});

test("two of what a report says of its tasks make it one", () => {
  const known = (document: object) =>
    recognise([documentOf(document)])[0]?.importer.id === "lm-evaluation-harness";
  const about = ["versions", "configs", "n-shot", "higher_is_better", "n-samples"];
  for (const [at, name] of about.entries()) {
    const next = about[(at + 1) % about.length] ?? "";
    expect(known({ results: REPORT.results, [name]: {}, [next]: {} })).toBe(true);
    expect(known({ results: REPORT.results, [name]: {}, [next]: 1 })).toBe(false);
  }
  expect(known({ ...REPORT, results: {} })).toBe(false);
  expect(known({ ...REPORT, results: { arc: 1 } })).toBe(false);
});
