import { inLane } from "../../src/actions/lane";
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

test("it waits its turn, says for what, and is given up at once", async () => {
  await startExcel();
  const said: string[] = [];
  const stop = new AbortController();
  let end: () => void = () => undefined;
  const first = inLane("the import", {}, () => new Promise<void>((resolve) => (end = resolve)));
  const waiting = readDecimalSeparator({ signal: stop.signal, onWait: (sentence) => said.push(sentence) });
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
  expect(said).toEqual(["Waiting for the import to end."]);
  end();
  await first;
});

test("while Excel refuses to answer, nothing is told", async () => {
  const { workbench } = await startExcel();
  workbench.user.setEditing(true);
  expect(await askDecimalSeparator()).toBeUndefined();
  workbench.user.setEditing(false);
});
