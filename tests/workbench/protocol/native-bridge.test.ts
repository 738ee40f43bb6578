/** @jest-environment ./tests/environments/excel-node.cjs */
import { connectNativeBridge } from "../../../src/workbench/protocol/native-bridge";
import { createWorkbench } from "../../../src/workbench/workbench";
import { errorOf } from "../../support/error-of";

function runScript(file: string): void {
  Reflect.apply(Reflect.get(globalThis, "runOfficeScript") as (file: string) => void, undefined, [file]);
}

test("the Excel client alone runs over its native bridge, with events and refusals, on one host after another", async () => {
  const first = createWorkbench();
  const attach = connectNativeBridge(first.host, runScript);
  const heard = new Promise<string>((resolve) => {
    void Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add((event) => {
        resolve(event.address);
        return Promise.resolve();
      });
      await context.sync();
      first.user.enter(first.book.activeSheetId, 1, 1, [["typed"]]);
    });
  });
  expect(await heard).toBe("B2");
  const second = createWorkbench();
  attach(second.host);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["second"]];
    await context.sync();
  });
  expect([first, second].map(({ book }) => book.sheets[0]?.cells.value(0, 0))).toEqual([undefined, "second"]);
  second.host.cellEditing = true;
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.load("name");
      await context.sync();
    }),
  );
  expect(error.code).toBe("InvalidOperationInCellEditMode");
});
