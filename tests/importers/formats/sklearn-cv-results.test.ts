import { sklearnCvResults } from "../../../src/importers/formats/sklearn-cv-results";
import { engineWith, fixture } from "../../worker/engine-with";
import { tableOf } from "../contents";
import { readFixture, readPasted } from "../read-fixture";
import { takenFor } from "./taken-for";
import { readAs, tableFrom, targetsAs, valuesOf, type Columns } from "./read-as";

const RESULTS =
  ",mean_fit_time,std_fit_time,param_C,params,split0_test_score,split1_test_score,mean_test_score,std_test_score,rank_test_score\n" +
  "0,0.11,0.01,0.1,{'C': 0.1},0.95,0.61,0.78,0.17,3\n" +
  "1,0.12,0.01,1,{'C': 1},0.88,0.90,0.89,0.01,1\n" +
  "2,0.13,0.02,10,{'C': 10},0.85,0.87,0.86,0.01,2\n";

test.each<[number, string]>([
  [0.95, "param_C,mean_test_score,rank_test_score"],
  [0.95, "params,mean_test_f1,split0_test_f1"],
  [0, "param_C,mean_test_score"],
  [0, "C,mean_test_score,rank_test_score"],
  [0, "iter,train_mlogloss_mean,test_mlogloss_mean"],
])("is sure to %d of the header %s", (confidence, header) => {
  expect(sklearnCvResults.detect(tableOf(header.split(",")))?.confidence ?? 0).toBe(confidence);
});

test("what was set, measured and listed beside", async () => {
  const { id, raw, unsure } = await readPasted(RESULTS);
  expect([id, unsure]).toEqual(["sklearn-cv-results", []]);
  expect(takenFor(raw)).toEqual([
    ["Column 1", "ignored"],
    ["mean_fit_time", "metric mean_fit_time"],
    ["std_fit_time", "metric std_fit_time"],
    ["param_C", "parameter C"],
    ["params", "ignored"],
    ["split0_test_score", "metric split0_test_score"],
    ["split1_test_score", "metric split1_test_score"],
    ["mean_test_score", "metric mean_test_score"],
    ["std_test_score", "metric std_test_score"],
    ["rank_test_score", "metric rank_test_score"],
  ]);
});

test("the mean over the folds leads, more of it is better, and its rank has no goal", async () => {
  const { newParameters, newMetrics, primary, counts } = await (
    await engineWith({ name: "cv.csv", content: RESULTS })
  ).plan([]);
  expect(counts.add).toBe(3);
  expect(newParameters.map(({ name }) => name)).toEqual(["C"]);
  expect(primary).toMatchObject({ metric: "mean_test_score", goal: "maximize" });
  const goals = Object.fromEntries(newMetrics.map(({ name, goal }) => [name, goal]));
  expect(goals).toMatchObject({
    rank_test_score: "none",
    std_test_score: "none",
    split0_test_score: "maximize",
    mean_fit_time: "minimize",
  });
});

test("of an error that was made negative more is better, whatever its name says", async () => {
  const { newMetrics, primary } = await (await engineWith(fixture("sklearn/cv_results.csv"))).plan([]);
  const goals = Object.fromEntries(newMetrics.map(({ name, goal }) => [name, goal]));
  expect(goals["mean_test_neg_mean_squared_error"]).toBe("maximize");
  expect(primary).toMatchObject({ metric: "mean_test_accuracy", goal: "maximize" });
});

test("a search by halving: what each round was given is set, the number of the round is not", async () => {
  const { targets } = await readFixture("sklearn/halving.csv");
  expect(targets).toMatchObject({ "parameter C": "param_C", "parameter n_resources": "n_resources" });
  expect(Object.values(targets)).not.toContain("iter");
  expect(Object.values(targets)).not.toContain("params");
});

test("rounds of a search by halving are told not to be alike", async () => {
  const { raw } = await readFixture("sklearn/halving.csv");
  expect(raw.remarks).toEqual([
    "The search went by halving: scores of rounds with fewer n_resources come from less data, so the best of all need not be the one that the search chose.",
  ]);
  expect((await readFixture("sklearn/cv_results.csv")).raw.remarks).toEqual([]);
});

test("cv_results_ are what was tried, its scores and what was measured; the folds' parameters stand once", () => {
  const columns: Columns = {
    mean_fit_time: [1],
    std_fit_time: [0.1],
    param_C: [1],
    params: ["{}"],
    split0_test_acc: [0.9],
    mean_test_acc: [0.8],
    std_test_acc: [0.1],
    rank_test_acc: [1],
    mean_train_acc: [1],
    other: [1],
  };
  expect(targetsAs("sklearn-cv-results", columns)).toEqual({
    mean_fit_time: "metric mean_fit_time", std_fit_time: "metric std_fit_time", param_C: "parameter C", params: "ignored", split0_test_acc: "metric split0_test_acc",
    mean_test_acc: "metric mean_test_acc", std_test_acc: "metric std_test_acc", rank_test_acc: "metric rank_test_acc", mean_train_acc: "metric mean_train_acc", other: "ignored",
  }); // prettier-ignore
  const goals = Object.fromEntries(
    readAs("sklearn-cv-results", tableFrom(columns)).columns.map(({ header, goal }) => [header, goal]),
  );
  expect(goals).toMatchObject({
    mean_fit_time: "minimize",
    std_fit_time: "none",
    split0_test_acc: "maximize",
    mean_test_acc: "maximize",
    rank_test_acc: "none",
    param_C: undefined,
  });
  expect(
    targetsAs("sklearn-cv-results", { params: ["{}"], mean_test_acc: [1], std_test_acc: [1] })["params"],
  ).toBe("parameter params");
  const halving = readAs("sklearn-cv-results", tableFrom({ ...columns, n_resources: [10] }));
  expect([valuesOf(halving)["n_resources"]?.[0], halving.remarks.length]).toEqual([
    "parameter n_resources",
    1,
  ]);
  expect(readAs("sklearn-cv-results", tableFrom(columns)).remarks).toEqual([]);
});
