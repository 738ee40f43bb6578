import { readFixture, readPasted } from "./read-fixture";
import { containing } from "../support/containing";

describe("search_runs", () => {
  test.each(["mlflow/search-runs.csv", "mlflow/search-runs.json"])(
    "%s gives fields, parameters, metrics and tags",
    async (name) => {
      const { id, confidence, raw, targets, unsure } = await readFixture(name);
      expect({ id, confidence, count: raw.count, unsure }).toEqual({
        id: "mlflow-search-runs",
        confidence: 1,
        count: 8,
        unsure: [],
      });
      expect(targets).toEqual({
        "field sourceId": "run_id",
        "field experiment": "experiment_id",
        "field status": "status",
        "field started": "start_time",
        "field duration": "end_time - start_time",
        "field author": "tags.mlflow.user",
        "field name": "tags.mlflow.runName",
        "field codeVersion": "tags.mlflow.source.git.commit",
        "field notes": "tags.mlflow.note.content",
        "field tags": "script + team",
        "field seed": "params.seed",
        "parameter batch_size": "params.batch_size",
        "parameter optimizer": "params.optimizer",
        "parameter learning_rate": "params.learning_rate",
        "parameter layers": "params.layers",
        "metric val_accuracy": "metrics.val_accuracy",
        "metric log_likelihood": "metrics.log_likelihood",
        "metric val_loss": "metrics.val_loss",
      });
    },
  );

  test("durations follow from the two times; a run without an end has none", async () => {
    const { values } = await readFixture("mlflow/search-runs.csv");
    expect(values("field duration")).toEqual([240, 300, 300, 60, 60, 240, undefined, 120]);
  });

  test("labels are gathered", async () => {
    const { values } = await readFixture("mlflow/search-runs.csv");
    expect(values("field tags").slice(0, 2)).toEqual(["script=train.py, team=vision", "script=train.py"]);
  });

  test("a table with columns of its own is not MLflow's", async () => {
    expect((await readPasted("run_id,params.lr,metrics.acc\nab12,1,0.5\n")).id).toBe("mlflow-search-runs");
    expect((await readPasted("run_id,team,params.lr,metrics.acc\nab12,red,1,0.5\n")).id).toBe("generic-csv");
  });
});

describe("REST", () => {
  test("runs/search gives what search_runs gives, with the datasets", async () => {
    const { id, raw, targets, values } = await readFixture("mlflow/runs-search.json");
    expect({ id, count: raw.count }).toEqual({ id: "mlflow-rest-json", count: 8 });
    expect(targets).toMatchObject({
      "field sourceId": "run_id",
      "field name": "run_name",
      "field author": "user_id",
      "field dataset": "dataset_inputs",
      "field seed": "seed",
      "parameter learning_rate": "learning_rate",
      "metric val_loss": "val_loss",
    });
    expect(values("field dataset")).toEqual(["pets-1000", "pets-1000", "pets-1000", ...Array<undefined>(5)]);
    expect(values("field duration")).toEqual([240, 300, 300, 60, 60, 240, undefined, 120]);
  });

  test("runs/get gives one run", async () => {
    const { id, raw } = await readFixture("mlflow/runs-get.json");
    expect({ id, count: raw.count, place: raw.place(0) }).toEqual({
      id: "mlflow-rest-json",
      count: 1,
      place: "item 1",
    });
  });

  test("64-bit numbers may be texts; the latest value of a key counts", async () => {
    const metrics = [
      { key: "loss", value: 0.5, timestamp: "2000", step: "2" },
      { key: "loss", value: 0.9, timestamp: "3000", step: "1" },
      { key: "loss", value: "NaN", timestamp: 1000, step: 0 },
    ];
    const info = { run_id: "r1", status: "FINISHED", start_time: "1769911200000", end_time: "1769911260000" };
    const { values } = await readPasted(JSON.stringify({ runs: [{ info, data: { metrics } }] }));
    expect(values("metric loss")).toEqual([0.5]);
    expect(values("field started")).toEqual([1769911200000]);
    expect(values("field duration")).toEqual([60]);
  });

  test("versions of a dataset are told apart by their digests", async () => {
    const run = (digest: string) => ({
      info: { run_id: digest },
      data: {},
      inputs: { dataset_inputs: [{ dataset: { name: "pets", digest } }] },
    });
    const { values } = await readPasted(JSON.stringify({ runs: [run("a1"), run("b2")] }));
    expect(values("field dataset")).toEqual(["pets@a1", "pets@b2"]);
  });

  test("objects in place of lists, as `mlflow runs describe` prints them", async () => {
    const run = { info: { run_id: "r1" }, data: { metrics: { loss: 0.1 }, params: { lr: "0.2" }, tags: {} } };
    const { values } = await readPasted(JSON.stringify(run));
    expect([values("metric loss"), values("parameter lr")]).toEqual([[0.1], ["0.2"]]);
  });

  test("a page that is not the last one says so, an item that is no run is named", async () => {
    const { raw } = await readPasted(
      JSON.stringify({ runs: [{ info: { run_id: "r1" }, data: {} }, ...[]], next_page_token: "x" }),
    );
    expect(raw.remarks).toEqual([containing("next_page_token")]);
  });
});

describe("the UI's table", () => {
  test("is split where the order of names starts again; a repeated name belongs to the later block", async () => {
    const { id, confidence, targets, unsure, raw } = await readFixture("mlflow/runs-ui.csv");
    expect({ id, confidence, unsure }).toEqual({ id: "mlflow-ui-csv", confidence: 1, unsure: [] });
    expect(targets).toEqual({
      "field started": "Start Time",
      "field duration": "Duration",
      "field sourceId": "Run ID",
      "field name": "Name",
      "field author": "User",
      "field status": "Status",
      "parameter Layers": "Layers",
      "parameter batch_size": "batch_size",
      "parameter learning_rate": "learning_rate",
      "parameter optimizer": "optimizer",
      "field seed": "seed",
      "metric accuracy": "accuracy",
      "metric learning_rate": "learning_rate",
      "metric log_likelihood": "log_likelihood",
      "metric val_loss": "val_loss",
      "field dataset": "dataset",
      "field tags": "script + team",
    });
    const [parameter, metric] = raw.columns.filter(({ header }) => header === "learning_rate");
    expect([parameter?.values.at(0), metric?.values.at(0)]).toEqual(["0.01", "0"]);
  });

  test("a start that MLflow does not know is a blank", async () => {
    const { values } = await readFixture("mlflow/runs-ui.csv");
    expect(values("field started")[2]).toBe("");
  });

  test("without a border the roles are guesses", async () => {
    const { targets, unsure } = await readFixture("mlflow/runs-ui-old.csv");
    expect(unsure).toEqual([
      "parameter alpha",
      "parameter batch_size",
      "parameter l1_ratio",
      "metric mae",
      "metric r2",
      "metric rmse",
    ]);
    expect(targets).toMatchObject({ "field tags": "script" });
  });

  const own = "Start Time,Duration,Run ID,Name,Source Type,Source Name,User,Status";
  const table = (names: string, values: string) =>
    readPasted(`${own},${names}\n,,r1,,,,,FINISHED,${values}\n`);

  test("tags that follow the metrics without a restart are known by their text, and marked", async () => {
    const { targets, unsure } = await table("lr,opt,acc,loss,team", "0.1,adam,0.9,0.2,vision");
    expect(targets).toMatchObject({ "parameter opt": "opt", "metric loss": "loss", "field tags": "team" });
    expect(unsure).toEqual(["field tags"]);
  });

  test("a text right behind the border is a tag: the metrics are then among what stands before it", async () => {
    const { targets, unsure } = await table("lr,val_acc,env", "0.1,0.9,prod");
    expect(targets).toMatchObject({ "parameter lr": "lr", "metric val_acc": "val_acc", "field tags": "env" });
    expect(unsure).toEqual(["parameter lr", "metric val_acc", "field tags"]);
  });

  test("order is that of code units: a capital letter begins no block", async () => {
    const { targets, unsure } = await table("Zeta,alpha,Acc,loss", "1,2,0.9,0.2");
    expect(Object.keys(targets).slice(-4)).toEqual([
      "parameter Zeta",
      "parameter alpha",
      "metric Acc",
      "metric loss",
    ]);
    expect(unsure).toEqual([]);
  });
});
