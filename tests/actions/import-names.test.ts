import { changeMapping, commitImport, prepareImport } from "../../src/actions/import-runs";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { readTracking } from "../../src/workbook/read-tracking";
import { readWorkbook } from "../../src/workbook/run-excel";
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
