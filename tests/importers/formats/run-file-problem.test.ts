import { runFileProblem } from "../../../src/importers/formats/run-file-problem";
import schema from "../../../assets/run.schema.json";

const run = (more: object) => ({ run: more, parameters: {}, metrics: {} });

test("the examples of the published schema have none", () => {
  expect(schema.examples.flat().map(runFileProblem)).toEqual([undefined, undefined, undefined, undefined]);
});

test.each([
  [{ metrics: {} }, "The run has no parameters."],
  [{ parameters: {} }, "The run has no metrics."],
  [{ parameters: {}, metrics: {}, notes: 1 }, "The run has a name that run files do not know: notes."],
  [run({ name: 3 }), "run.name must be string."],
  [run({ tags: 3 }), "run.tags must be array or string."],
  [run({ tags: [1] }), "run.tags.0 must be string."],
  [run({ seed: 1.5 }), "run.seed must be integer."],
  [run({ duration: -1 }), "run.duration must be at least 0."],
  [run({ sttus: "x" }), "run has a name that run files do not know: sttus."],
  [
    run({ status: "done" }),
    "run.status must be one of Planned, Running, Completed, Failed, Stopped, Pruned.",
  ],
  [
    { parameters: {}, metrics: { "val/acc": "good" } },
    "metrics.val/acc must be a number, or one of the texts NaN, Infinity and -Infinity.",
  ],
  [{ parameters: {}, metrics: { "a~b": true } }, "metrics.a~b must be number or string or null."],
])("%j: %s", (record, problem) => {
  expect(runFileProblem(record)).toBe(problem);
});

test("at most three are named, each once", () => {
  const problem = runFileProblem(run({ name: 1, author: 2, notes: 3, model: 4 })) ?? "";
  expect(problem.split(". ")).toHaveLength(3);
  expect(problem).not.toContain("must be array");
});

test.each([3, "text", null])("%j is no run at all", (record) => {
  expect(runFileProblem(record)).toBe("It is not a run as assets/run.schema.json describes it.");
});
