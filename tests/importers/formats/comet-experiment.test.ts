import { recognise } from "../../../src/importers/registry";
import { documentOf, linesOf } from "../contents";
import { curvesOf, readAs, valuesOf } from "./read-as";

const line = (metricName: string, metricValue: unknown, step?: unknown) => ({
  metricName,
  metricValue,
  ...(step !== undefined && { step }),
});

test("the lines of metrics are curves, what Comet measures of the machine is none, and one value alone a result", () => {
  const metrics = linesOf(
    [
      line("loss", "0.5", 0),
      line("loss", "0.25", "10"),
      line("loss", "NaN", 20),
      line("sys.gpu", 1, 0),
      line("acc", 0.9),
      line("odd", "high", 1),
      line("f1", 1),
      line("f1", 2),
    ],
    "x/metrics.jsonl",
  );
  const runs = readAs("comet-experiment", metrics);
  expect(curvesOf(runs)).toEqual(["0 loss 0,10,20: 0.5,0.25,NaN", "0 f1 0,1: 1,2"]);
  expect(valuesOf(runs)).toMatchObject({ folder: ["field sourceId", "x"], acc: ["metric acc", 0.9] });
  expect(valuesOf(runs)).not.toHaveProperty("odd");
  expect(runs.place(0)).toBe("x");
});

test("settings and what is known of the run stand in lists of names; where Comet itself counts is no setting", () => {
  const parameters = documentOf([{ name: "lr", valueCurrent: "0.1" }, { name: "curr_step", valueCurrent: 5 }, { name: "curr_epoch", valueCurrent: 5 }], "k/parameters.json"); // prettier-ignore
  const others = documentOf([{ name: "Name", valueCurrent: "calm" }, { name: "lr", valueCurrent: 9 }], "k/others.json"); // prettier-ignore
  const parts = [parameters, others, documentOf({ x: 1 }, "k/else.json")];
  expect(recognise(parts)[0]?.roles).toEqual(["parameters", "about the run", undefined]);
  expect(valuesOf(readAs("comet-experiment", ...parts))).toEqual({
    folder: ["field sourceId", "k"],
    Name: ["field name", "calm"],
    lr: ["parameter lr", "0.1"],
  });
});

test("an experiment that was offline is known by its own id, with what its messages say last", () => {
  const about = {
    offline_id: "o1",
    resume_strategy: "create",
    project_name: "cats",
    start_time: 1_700_000_000_000,
    stop_time: 1_700_000_060_000,
    tags: ["a", "b"],
  };
  const messages = [
    { type: "log_other", payload: { key: "Name", value: "calm" } },
    { type: "parameter_msg", payload: { param: { paramName: "lr", paramValue: 1 } } },
    { type: "parameter_msg", payload: { params: { paramName: "lr", paramValue: 2 } } },
    {
      type: "metric_msg",
      payload: { context: "train", metric: { metricName: "loss", metricValue: 3, step: 1 } },
    },
    {
      type: "metric_msg",
      payload: { context: null, metric: { metricName: "loss", metricValue: 4, step: 1 } },
    },
    { type: "metric_msg", payload: { metric: { metricName: "process duration", metricValue: 4 } } },
    { type: "odd", payload: 5 },
  ];
  const parts = [documentOf(about, "o/experiment.json"), linesOf(messages, "o/messages.json")];
  expect(recognise(parts)[0]).toMatchObject({
    roles: ["about the run", "messages"],
    reason: expect.stringContaining("messages") as unknown,
  });
  const runs = readAs("comet-experiment", ...parts);
  expect(valuesOf(runs)).toEqual({
    offline_id: ["field sourceId", "o1"],
    project_name: ["field experiment", "cats"],
    start_time: ["field started", 1_700_000_000_000],
    "stop_time - start_time": ["field duration", 60],
    tags: ["field tags", "a, b"],
    Name: ["field name", "calm"],
    lr: ["parameter lr", 2],
    train_loss: ["metric train_loss", 3],
    loss: ["metric loss", 4],
  });
  expect(runs.remarks).toEqual([]);
  const alone = readAs("comet-experiment", documentOf(about, "experiment.json"));
  expect(alone.remarks).toEqual([expect.stringMatching(/^experiment\.json says when the experiment was/)]);
  expect(
    recognise([documentOf({ ...about, resume_strategy: undefined, offline_id: 5 })])[0]?.importer.id,
  ).not.toBe("comet-experiment");
});

test("each folder is an experiment, files of none are one by their names", () => {
  const runs = readAs(
    "comet-experiment",
    linesOf([line("a", 1)], "x/metrics.jsonl"),
    linesOf([line("a", 2)], "y/metrics.jsonl"),
    linesOf([line("a", 3)], "m.jsonl"),
  );
  expect(valuesOf(runs)["a"]).toEqual(["metric a", 1, 2, 3]);
  expect([runs.place(1), runs.place(2)]).toEqual(["y", "m.jsonl"]);
});
