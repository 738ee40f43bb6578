import { optunaDashboardCsv } from "../../../src/importers/formats/optuna-dashboard-csv";
import { documentOf, tableOf } from "../contents";
import { readPasted } from "../read-fixture";
import { guessesOf, takenFor } from "./taken-for";

test.each<[number, string]>([
  [0.95, "Number,State,Value,Param lr"],
  [0.95, "Number,State,Param lr"],
  [0, "Number,State,Value"],
  [0, "State,Number,Value,Param lr"],
  [0, "number,state,value,params_lr"],
])("is sure to %d of the header %s", (confidence, header) => {
  expect(optunaDashboardCsv.detect(tableOf(header.split(",")))?.confidence ?? 0).toBe(confidence);
});

test("records are none", () => {
  expect(optunaDashboardCsv.detect(documentOf([{ Number: 0, State: "x", "Param lr": 1 }]))).toBeUndefined();
});

test("objectives stand between the state and the parameters", async () => {
  const { id, raw, values } = await readPasted(
    "Number,State,accuracy,Objective 1,Param lr,Param batch_size,UserAttribute flops,UserAttribute team\n" +
      "0,COMPLETE,0.9,3,0.1,32,1.5,vision\n1,PRUNED,,,nan,64,2.5,vision\n",
  );
  expect(id).toBe("optuna-dashboard-csv");
  expect(takenFor(raw)).toEqual([
    ["Number", "field name"],
    ["Number", "field sourceId"],
    ["State", "field status"],
    ["accuracy", "metric accuracy"],
    ["Objective 1", "metric Objective 1"],
    ["Param lr", "parameter lr"],
    ["Param batch_size", "parameter batch_size"],
    ["UserAttribute flops", "metric flops"],
    ["UserAttribute team", "ignored"],
    ["team", "field tags"],
  ]);
  expect(guessesOf(raw).map(([header]) => header)).toEqual(["accuracy", "Objective 1"]);
  expect(values("parameter lr")[1]).toBeUndefined();
});
