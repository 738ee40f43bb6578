import { commitImport } from "../../src/actions/commit-import";
import { changeMapping, prepareImport } from "../../src/actions/prepare-import";
import { removeImport } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { readTracking } from "../../src/workbook/read-tracking";
import { readWorkbook } from "../../src/workbook/run-excel";
import { tableColumn, tableRows } from "../support/book-contents";
import { containing } from "../support/containing";
import { startExcel } from "../support/excel";

const csv = (content: string) => ({ name: "runs.csv", content });

test("an answered spelling joins the metric's aliases, so that it is not asked about again; an open one is refused", async () => {
  await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport(csv("name,lr,val_accuracy\na,0.1,0.9\n")));
  const asked = await prepareImport(csv("name,lr,Val Acc\nb,0.2,0.8\n"));
  await expect(commitImport(asked)).rejects.toMatchObject({
    message: "Val Acc may be another spelling of val_accuracy, which the workbook has.",
  });
  const answered = await changeMapping(
    asked,
    asked.names.map(({ column, same: target }) => ({ column, target, type: "number" })),
  );
  expect(await commitImport(answered)).toMatchObject({ state: "complete" });
  const { catalogue } = await readWorkbook((context) => readTracking(context));
  expect(catalogue.metrics.map(({ name, aliases }) => [name, aliases])).toEqual([
    ["val_accuracy", ["Val Acc"]],
  ]);
  const again = await prepareImport(csv("name,lr,Val Acc\nc,0.3,0.7\n"));
  expect([again.names, again.newMetrics]).toEqual([[], []]);
});

test("a spelling of a parameter joins its aliases too, whatever the cell held, and the run lands in its column", async () => {
  const { workbench, book } = await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport(csv("name,learning_rate,val_accuracy\na,0.1,0.9\n")));
  const params = book.sheets.find(({ name }) => name === "Params");
  const aliases = book.tables.find(({ name }) => name === "Params")?.columns.indexOf("Aliases") ?? -1;
  workbench.user.enter(params?.id ?? "", 1, aliases, [["eta0;step size"]]);
  const asked = await prepareImport(csv("name,lr,val_accuracy\nb,0.2,0.8\n"));
  const answered = await changeMapping(
    asked,
    asked.names.map(({ column, same: target }) => ({ column, target, type: "number" })),
  );
  await commitImport(answered);
  const { catalogue } = await readWorkbook((context) => readTracking(context));
  expect(catalogue.parameters.map(({ name, aliases: known }) => [name, known])).toEqual([
    ["learning_rate", ["eta0", "step size", "lr"]],
  ]);
  const again = await prepareImport(csv("name,lr,eta0,val_accuracy\nc,0.3,,0.7\n"));
  expect([again.names, again.newParameters]).toEqual([[], []]);
});

test("two columns that are said to be one metric are refused by their names until one of them is left out", async () => {
  const { book } = await startExcel();
  await commitImport(await prepareImport(csv("run_id,status,lr,val_accuracy\na1,completed,0.1,0.5\n")));
  const asked = await prepareImport(
    csv("run_id,status,lr,Val Accuracy,valAccuracy\nb1,completed,0.2,0.61,0.62\n"),
  );
  expect(asked.names).toHaveLength(2);
  const same = await changeMapping(
    asked,
    asked.names.map(({ column, same: target }) => ({ column, target, type: "number" as const })),
  );
  await expect(commitImport(same)).rejects.toMatchObject({
    message:
      "The columns Val Accuracy and valAccuracy would be one and the same, val_accuracy, of which a run has only one value.",
  });
  expect(tableRows(book, "Runs")).toHaveLength(1);
  const [first] = asked.names;
  const chosen = await changeMapping(same, [
    { column: first?.column ?? -1, target: { role: "ignored" }, type: "number" },
  ]);
  await commitImport(chosen);
  expect(tableRows(book, "Runs")[1]).toMatchObject({ "Source ID": "b1", val_accuracy: 0.62 });
  expect(tableColumn(book, "Metrics", "Name")).toEqual(["val_accuracy"]);
  expect(tableColumn(book, "Metrics", "Aliases")).toEqual(["valAccuracy"]);
});

test("an alias beside the name itself is asked about, and each column keeps its own values", async () => {
  const excel = await startExcel();
  const { book } = excel;
  await commitImport(
    await prepareImport(csv("run_id,status,learning_rate,val_accuracy\na1,completed,0.1,0.5\n")),
  );
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Params");
    columns.getItem("Aliases").getDataBodyRange().values = [["lr"]];
    await context.sync();
  });
  const file = csv("run_id,status,lr,learning_rate,val_accuracy\nb1,completed,0.7,0.3,0.9\n");
  const asked = await prepareImport(file);
  expect(asked.names).toMatchObject([{ target: { name: "lr" }, same: { name: "learning_rate" } }]);
  await expect(commitImport(asked)).rejects.toMatchObject({
    message: "lr may be another spelling of learning_rate, which the workbook has.",
  });
  const [{ column, target, same }] = asked.names as [(typeof asked.names)[number]];
  const one = await changeMapping(asked, [{ column, target: same, type: "number" }]);
  await expect(commitImport(one)).rejects.toMatchObject({
    message:
      "The columns lr and learning_rate would be one and the same, learning_rate, of which a run has only one value.",
  });
  await commitImport(await changeMapping(one, [{ column, target, type: "number" }]));
  expect(tableRows(book, "Runs")[1]).toMatchObject({ learning_rate: 0.3, lr: 0.7 });
});

test("a name that a file has twice is asked about before the second gets a number", async () => {
  const { book } = await startExcel();
  const asked = await prepareImport(csv("run_id,status,lr,lr,val_accuracy\nb1,completed,0.7,0.3,0.9\n"));
  await expect(commitImport(asked)).rejects.toMatchObject({
    message: "lr (2) may be the same as lr, which the file has in another column.",
  });
  const [question] = asked.names;
  const left = await changeMapping(asked, [
    { column: question?.column ?? -1, target: { role: "ignored" }, type: "number" },
  ]);
  await commitImport(left);
  expect(tableColumn(book, "Params", "Name")).toEqual(["lr"]);
  expect(tableRows(book, "Runs")[0]).toMatchObject({ lr: 0.7 });
});

test("known runs get the values of parameters and metrics that came with the file, in cells that can be taken back", async () => {
  const { book } = await startExcel();
  await commitImport(await prepareImport(csv("run_id,status,lr\na1,running,0.1\na2,running,0.2\n")));
  const later =
    "run_id,status,lr,val_accuracy,momentum\na1,completed,0.1,0.9,0.5\na2,running,0.2,,0.4\na3,completed,0.3,0.8,0.6\n";
  const report = await commitImport(await prepareImport(csv(later)));
  expect(report).toMatchObject({ written: { added: 1, updated: 2 } });
  expect(tableRows(book, "Runs")).toMatchObject([
    { "Source ID": "a1", Status: "Completed", val_accuracy: 0.9, momentum: 0.5 },
    { "Source ID": "a2", Status: "Running", momentum: 0.4 },
    { "Source ID": "a3", val_accuracy: 0.8, momentum: 0.6 },
  ]);
  expect(tableRows(book, "Changes").filter(({ What }) => What === "Run updated")).toMatchObject([
    { "Run ID": "run-0001", Column: containing("momentum, val_accuracy") },
    { "Run ID": "run-0002", Column: containing("momentum") },
  ]);
  expect(await prepareImport(csv(later))).toMatchObject({ counts: { add: 0, update: 0, skip: 3 } });
  await removeImport(report.importId);
  expect(tableRows(book, "Runs")).toMatchObject([{ Status: "Running" }, { Status: "Running" }]);
  expect(tableColumn(book, "Params", "Name")).toEqual(["lr"]);
});

test("a name that differs from a known one in case alone is a new one where a person says so, and goes back alone", async () => {
  const { book } = await startExcel();
  await commitImport(await prepareImport(csv("run_id,status,LR,Val_Accuracy\na1,completed,0.1,0.5\n")));
  const asked = await prepareImport(csv("run_id,status,lr,val_accuracy\nb1,completed,0.2,0.6\n"));
  const targets = { lr: "parameter", val_accuracy: "metric" } as const;
  const answered = await changeMapping(
    asked,
    asked.columns.flatMap(({ column, header: name }) =>
      name === "lr" || name === "val_accuracy"
        ? [{ column, target: { role: targets[name], name }, type: "number" as const }]
        : [],
    ),
  );
  const report = await commitImport(answered);
  expect(tableColumn(book, "Params", "Name")).toEqual(["LR", "lr"]);
  expect(tableColumn(book, "Metrics", "Name")).toEqual(["Val_Accuracy", "val_accuracy"]);
  expect(tableRows(book, "Runs")[1]).toMatchObject({
    "Source ID": "b1",
    "lr (parameter)": 0.2,
    "val_accuracy (metric)": 0.6,
  });
  await removeImport(report.importId);
  expect(tableColumn(book, "Params", "Name")).toEqual(["LR"]);
  expect(tableColumn(book, "Metrics", "Name")).toEqual(["Val_Accuracy"]);
  expect(tableRows(book, "Runs")).toMatchObject([{ LR: 0.1, Val_Accuracy: 0.5 }]);
});
