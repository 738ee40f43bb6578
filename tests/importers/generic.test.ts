import { readFixture, readPasted } from "./read-fixture";
import { containing } from "../support/containing";

describe("any table", () => {
  test("a hand-kept log: run fields by their usual names, the rest by name and value", async () => {
    const { id, targets, unsure } = await readFixture("generic/runs.csv");
    expect(id).toBe("generic-csv");
    expect(targets).toEqual({
      "field sourceId": "Run",
      "field name": "Run",
      "field started": "Date",
      "field status": "Status",
      "field dataset": "Dataset",
      "field model": "Model",
      "field seed": "Seed",
      "parameter learning rate": "learning rate",
      "parameter Batch size": "Batch size",
      "parameter Optimizer": "Optimizer",
      "parameter early stopping": "early stopping",
      "metric Accuracy": "Accuracy",
      "metric Loss": "Loss",
      "field duration": "Train time",
      "field notes": "Comments",
    });
    expect(unsure).toEqual([]);
  });

  test("a metric without a value yet is a metric; a group above a name says what it is, and is no part of it", async () => {
    const { targets, unsure } = await readPasted(
      "name,accuracy,Setup / depth,Results / zeta,Results / gain\na,,2,0.1,\nb,,3,0.2,\n",
    );
    expect(targets).toMatchObject({
      "metric accuracy": "accuracy",
      "parameter depth": "Setup / depth",
      "metric zeta": "Results / zeta",
      "metric gain": "Results / gain",
    });
    expect(unsure).toEqual([]);
  });

  test.each([
    ["learning_rate", "parameter"],
    ["loss_weight", "parameter"],
    ["weight_loss", "metric"],
    ["train_batch_size", "parameter"],
    ["trainLoss", "metric"],
    ["error_rate", "metric"],
    ["dropout_rate", "parameter"],
    ["val/f1", "metric"],
    ["max_depth", "parameter"],
    ["top5", "metric"],
    ["val_zeta", "metric"],
    ["test/zeta", "metric"],
    ["zeta_holdout_dropout", "parameter"],
  ])("%s is a %s", async (name, role) => {
    const { targets, unsure } = await readPasted(`name,${name}\na,0.1\nb,0.2\n`);
    expect(targets).toHaveProperty([`${role} ${name}`]);
    expect(unsure).toEqual([]);
  });

  test("what the name does not tell goes with its neighbours, and is marked", async () => {
    const { targets, unsure } = await readPasted("foo,lr,bar,acc,baz\n1,0.1,2,0.9,3\n4,0.1,5,0.8,6\n");
    expect(Object.keys(targets)).toEqual([
      "parameter foo",
      "parameter lr",
      "parameter bar",
      "metric acc",
      "metric baz",
    ]);
    expect(unsure).toEqual(["parameter foo", "parameter bar", "metric baz"]);
  });

  test("prefixes give roles and are taken off; names are split no further", async () => {
    const { targets } = await readPasted(
      "params.net.lr,param_depth,config.opt,metrics.test.acc,tags.team\n0.1,3,adam,0.9,red\n",
    );
    expect(Object.keys(targets)).toEqual([
      "parameter net.lr",
      "parameter depth",
      "parameter opt",
      "metric test.acc",
      "field tags",
    ]);
  });

  test("a column that counts the rows is left out, whatever wrote it", async () => {
    for (const header of ["", "Unnamed: 0", "index"]) {
      const { targets } = await readPasted(`${header},lr,acc\n0,0.1,0.9\n1,0.2,0.8\n`);
      expect(Object.keys(targets)).toEqual(["parameter lr", "metric acc"]);
    }
  });

  test("a field is taken only where the values can be its", async () => {
    const { targets } = await readPasted("id,version,model,status,lr\n1,1.5,3,good,0.1\n2,2.5,4,bad,0.2\n");
    expect(targets).not.toHaveProperty(["field sourceId"]);
    expect(targets).not.toHaveProperty(["field codeVersion"]);
    expect(targets).not.toHaveProperty(["field model"]);
    expect(targets).not.toHaveProperty(["field status"]);
  });

  test.each([
    ["started", "started", ["2026-02-01", "2026-02-02"], ["soon", "later this week"]],
    ["duration", "duration", ["0:01:30", "2.5min"], ["long", "very long"]],
    ["seed", "seed", ["1", "2"], ["none yet"]],
  ])("%s is the run field only if enough values can be one", async (header, key, good, bad) => {
    const table = (values: readonly string[]) =>
      `name,${header}\n${values.map((value) => `a,${value}\n`).join("")}`;
    expect((await readPasted(table(good))).targets).toHaveProperty([`field ${key}`]);
    expect((await readPasted(table([...good, ...bad]))).targets).not.toHaveProperty([`field ${key}`]);
  });

  test("a table that has a Run ID alone is not Runsheet's own: its ids are those of another tool", async () => {
    const { targets } = await readPasted("Run ID,Source,lr\nrun-0001,lab,0.1\n");
    expect(targets).toEqual({
      "field sourceId": "Run ID",
      "field name": "Run ID",
      "parameter Source": "Source",
      "parameter lr": "lr",
    });
  });

  test.each([
    ["keep\nb,discard\nc,crash", "field status"],
    ["Finished\nb,COMPLETED\nc,odd one", "field status"],
    ["good\nb,bad\nc,ugly", "parameter status"],
  ])("a status column of %j is a %s", async (words, target) => {
    const { targets } = await readPasted(`name,status\na,${words}\n`);
    expect(targets).toHaveProperty([target]);
  });

  test("a state that is not understood is marked", async () => {
    const { unsure } = await readPasted("name,status,acc\na,good,0.9\nb,bad,0.8\n");
    expect(unsure).toEqual(["parameter status"]);
  });

  test("one value that is no number does not turn a result into a setting", async () => {
    const { targets, unsure } = await readPasted(
      "name,lr,val_accuracy,val_loss\na,0.1,0.9,0.1\nb,0.2,OOM,crash\nc,0.3,0.8,0.2\n",
    );
    expect(Object.keys(targets).slice(2)).toEqual(["metric val_accuracy", "metric val_loss"]);
    expect(unsure).toEqual([]);
  });

  test("a metric's name over values that are no plain numbers is marked", async () => {
    const { unsure } = await readPasted("name,lr,inference latency\na,0.1,12 foo\nb,0.2,15 foo\n");
    expect(unsure).toEqual(["parameter inference latency"]);
  });

  test("a metric's name over numbers as people write them is one for certain", async () => {
    const { targets, unsure } = await readPasted("name,lr,inference latency\na,0.1,12 ms\nb,0.2,15 ms\n");
    expect(targets).toHaveProperty(["metric inference latency"]);
    expect(unsure).toEqual([]);
  });

  test("one odd value leaves a column of dates or durations the run's field", async () => {
    const { targets } = await readPasted(
      "name,started,duration\na,2026-02-01,5 min\nb,2026-02-02,2m\nc,01:14 PM,long\n",
    );
    expect(targets).toMatchObject({ "field started": "started", "field duration": "duration" });
  });

  test("an underscore behind metrics is no prefix where the rest is a setting", async () => {
    const { targets } = await readPasted("metrics_smoothing_episodes,metric_acc\n100,0.9\n");
    expect(Object.keys(targets)).toEqual(["parameter metrics_smoothing_episodes", "metric acc"]);
  });

  test("a number that differs within one configuration is taken for a result, and asked about", async () => {
    const { unsure } = await readPasted(
      "name,footprint,lr,seed,acc\na,5.1,0.1,1,0.9\nb,5.3,0.1,2,0.8\nc,4.9,0.2,1,0.7\n",
    );
    expect(unsure).toEqual(["metric footprint"]);
  });

  test("Runsheet's own table comes back to its own columns", async () => {
    const { targets } = await readPasted(
      "Run ID,Name,Status,Duration (s),lr,val_acc,Source,Source ID,Import,Fingerprint\nrun-1,a,Completed,3,0.1,0.9,MLflow,ab,i1,f1\n",
    );
    expect(targets).toMatchObject({
      "field id": "Run ID",
      "field source": "Source",
      "field sourceId": "Source ID",
    });
    expect(targets).not.toHaveProperty(["field fingerprint"]);
  });

  test("and does so where its headers were retyped in other letters", async () => {
    const { targets } = await readPasted(
      "RUN ID,name,STATUS,duration (S),lr,val_acc,SOURCE,source id,import,FINGERPRINT\nrun-1,a,Completed,3,0.1,0.9,MLflow,ab,i1,f1\n",
    );
    expect(targets).toMatchObject({
      "field id": "RUN ID",
      "field source": "SOURCE",
      "field sourceId": "source id",
      "field duration": "duration (S)",
    });
    expect(targets).not.toHaveProperty(["field fingerprint"]);
  });

  test("a training log is taken for one run with its curves, and may be read as a run a row", async () => {
    const { raw } = await readFixture("ugly/padded.csv");
    expect([raw.count, raw.stepName, raw.readings?.taken]).toEqual([1, "epoch", "log"]);
    expect(raw.readings?.options.map(({ id, runs }) => [id, runs])).toEqual([
      ["rows", 3],
      ["log", 1],
    ]);
  });
});

describe("any JSON", () => {
  test.each([
    ["by itself", { train_loss: [1, 0.5], val_acc: [0.5, 0.75] }, "step", [1, 2]],
    [
      "with its epochs",
      { epoch: [5, 10, 15], train_loss: [1, 0.5, 0.4], val_acc: [0.5, 0.75, 0.7] },
      "epoch",
      [5, 10, 15],
    ],
    [
      "inside",
      { lr: 0.1, history: { epoch: [0, 1], train_loss: [1, 0.5], val_acc: [0.5, 0.75] } },
      "epoch",
      [0, 1],
    ],
  ])("a history of lists %s is a run with curves", async (_, document, stepName, steps) => {
    const { raw } = await readPasted(JSON.stringify(document));
    expect([raw.count, raw.stepName]).toEqual([1, stepName]);
    const curves = raw.series?.map(({ column, ...one }) => [
      raw.columns[column]?.suggested.role,
      one.steps,
      one.values,
    ]);
    expect(curves).toEqual([
      ["metric", steps, [1, 0.5, 0.4].slice(0, steps.length)],
      ["metric", steps, [0.5, 0.75, 0.7].slice(0, steps.length)],
    ]);
  });

  test("lists of what is no history stay what they are", async () => {
    const { raw, values } = await readPasted(
      '{"sizes": [3, 5], "fold_accuracy": [0.5, 0.6], "loss": [1, "a"], "acc": [1]}',
    );
    expect(raw.series).toBeUndefined();
    expect(values("parameter sizes")).toEqual(["[3,5]"]);
  });

  test("points of a curve are no setting of the run", async () => {
    const { targets, raw } = await readPasted(
      '{"accuracy_test": 0.99, "curve": [[0.1, 1.0], [0.2, 0.98], [0.3, 0.97]], "sizes": [[32, "a"]]}',
    );
    expect(Object.keys(targets)).toEqual(["metric accuracy_test", "parameter sizes"]);
    expect(raw.columns.at(-1)).toMatchObject({ header: "curve", suggested: { role: "ignored" } });
  });

  test("nested records: roles by their groups, objects joined with dots, lists as JSON text", async () => {
    const { id, targets, values, raw } = await readFixture("generic/list.json");
    expect(id).toBe("generic-json");
    expect(Object.keys(targets)).toEqual([
      "field name",
      "parameter lr",
      "parameter net.layers",
      "parameter net.act",
      "metric acc",
      "metric loss",
      "field tags",
      "parameter sizes",
    ]);
    expect(values("field tags")).toEqual(["good, final", undefined]);
    expect(values("parameter sizes")).toEqual([undefined, "[32,64]"]);
    expect(values("metric loss")).toEqual([0.2, "NaN"]);
    expect(raw.remarks).toEqual([containing("metrics.loss holds a list")]);
  });

  test.each([
    ["records by id", '{"a": {"lr": 1, "acc": 0.5}, "b": {"lr": 2, "acc": 0.6}}', 2, '"b"'],
    ["pandas columns", '{"lr": {"0": 1, "1": 2}, "acc": {"0": 0.5, "1": 0.6}}', 2, "row 2"],
    [
      "pandas, orient=split",
      '{"columns": ["lr", "acc"], "index": [0, 1], "data": [[1, 0.5], [2, 0.6]]}',
      2,
      "row 2",
    ],
    ["pandas, orient=list", '{"lr": [1, 2], "acc": [0.5, 0.6]}', 2, "row 2"],
    [
      "an envelope",
      '{"next": null, "runs": [{"lr": 1, "acc": 0.5}, {"lr": 2, "acc": 0.6}]}',
      2,
      "item 2 of runs",
    ],
    ["one record", '{"lr": 1, "acc": 0.5}', 1, undefined],
  ])("%s", async (_, text, count, place) => {
    const { raw, values } = await readPasted(text);
    expect(raw.count).toBe(count);
    expect(values("parameter lr")).toEqual([1, 2].slice(0, count));
    expect(values("metric acc")).toEqual([0.5, 0.6].slice(0, count));
    if (place !== undefined) {
      expect(raw.place(1)).toBe(place);
    }
  });

  test("the history of one run is one run", async () => {
    const { raw } = await readPasted('{"loss": [0.9, 0.5], "val_loss": [0.8, 0.6]}');
    expect(raw.count).toBe(1);
  });

  test("lists of pairs count as objects, the last of equal keys; other lists stay as they are", async () => {
    const record = {
      params: [
        { key: "lr", value: 0.1 },
        { key: "lr", value: 0.2 },
        { name: "opt", value: "adam" },
      ],
      metrics: [{ key: "acc", value: 0.9, step: 3 }],
      odd: [{ key: "a", value: 1 }, { key: "b" }],
      empty: [],
    };
    const { values, targets } = await readPasted(JSON.stringify([record]));
    expect(values("parameter lr")).toEqual([0.2]);
    expect(values("parameter opt")).toEqual(["adam"]);
    expect(values("metric acc")).toEqual([0.9]);
    expect(values("parameter odd")).toEqual(['[{"key":"a","value":1},{"key":"b"}]']);
    expect(Object.keys(targets)).toHaveLength(5);
  });

  test("a repeated path keeps both values", async () => {
    const { values } = await readPasted('[{"params": {"a.b": 1, "a": {"b": 2}}}]');
    expect(values("parameter a.b")).toEqual([1]);
    expect(values("parameter a.b (2)")).toEqual([2]);
  });

  test("JSON Lines: a line that is no record is named, the others are read", async () => {
    const { raw, values } = await readFixture("ugly/bad-line.jsonl");
    expect(values("field name")).toEqual(["a", undefined, "c", undefined]);
    expect(raw.unreadable.map(({ row }) => [row, raw.place(row)])).toEqual([
      [1, "line 3"],
      [3, "line 5"],
    ]);
  });
});

test("Runsheet's run file: what breaks the published schema is rejected with the reason", async () => {
  const { id, raw, targets, values } = await readFixture("runsheet/runs.jsonl");
  expect(id).toBe("runsheet-run-file");
  expect(targets).toMatchObject({
    "field sourceId": "id",
    "parameter net.layers": "net.layers",
    "metric val_loss": "val_loss",
  });
  expect(values("field tags")[0]).toBe("baseline, flip");
  expect(raw.unreadable).toEqual([
    { row: 1, message: "run.status must be one of Planned, Running, Completed, Failed, Stopped, Pruned." },
    { row: 2, message: containing("metrics.val_accuracy must be a number") },
    { row: 3, message: containing("note") },
  ]);
});
