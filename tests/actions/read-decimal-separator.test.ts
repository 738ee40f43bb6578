import { readDecimalSeparator } from "../../src/actions/read-decimal-separator";
import { askDecimalSeparator } from "../../src/taskpane/views/log/decimal-separator";
import { startExcel } from "../support/excel";

test("numbers are typed with the sign that Excel's options say, whatever the browser's language", async () => {
  const { workbench } = await startExcel();
  expect(await readDecimalSeparator()).toBe(".");
  workbench.user.setDecimalSeparator(",");
  expect(await readDecimalSeparator()).toBe(",");
  expect(await askDecimalSeparator()).toBe(",");
});

test("while Excel refuses to answer, nothing is told", async () => {
  const { workbench } = await startExcel();
  workbench.user.setEditing(true);
  expect(await askDecimalSeparator()).toBeUndefined();
  workbench.user.setEditing(false);
});
