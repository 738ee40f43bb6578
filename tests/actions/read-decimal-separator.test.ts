import { readDecimalSeparator } from "../../src/actions/read-decimal-separator";
import { askDecimalSeparator, decimalSeparator } from "../../src/taskpane/views/log/decimal-separator";
import { startExcel } from "../support/excel";

test("numbers are typed with the sign that Excel's options say, whatever the browser's language", async () => {
  const { workbench } = await startExcel();
  expect([decimalSeparator(), await readDecimalSeparator()]).toEqual([".", "."]);
  workbench.user.setDecimalSeparator(",");
  expect(await readDecimalSeparator()).toBe(",");
  await askDecimalSeparator();
  expect(decimalSeparator()).toBe(",");
});

test("while Excel refuses to answer, what it said before holds", async () => {
  const { workbench } = await startExcel();
  workbench.user.setDecimalSeparator(",");
  await askDecimalSeparator();
  workbench.user.setDecimalSeparator(".");
  workbench.user.setEditing(true);
  await askDecimalSeparator();
  expect(decimalSeparator()).toBe(",");
  workbench.user.setEditing(false);
});
