import { readSelection } from "../../src/actions/read-selection";
import { isDateFormat } from "../../src/workbook/read-selected-cells";
import { startExcel } from "../support/excel";

async function withCells(select: string): Promise<void> {
  await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:C4").values = [
      ["started", "acc"],
      [46349.5, 0.9],
      [46350, 0.8],
    ];
    sheet.getRange("B3:B4").numberFormat = [["yyyy-mm-dd hh:mm"], ["yyyy-mm-dd hh:mm"]];
    sheet.getRange(select).select();
    await context.sync();
  });
}

test.each(["B2:C4", "B3", "A1:H90"])(
  "with %s selected, the cells in use are read, dates as ISO text",
  async (address) => {
    await withCells(address);
    expect(await readSelection()).toEqual({
      name: "Sheet1!B2:C4",
      content: [
        ["started", "acc"],
        ["2026-11-23T12:00:00.000Z", 0.9],
        ["2026-11-24T00:00:00.000Z", 0.8],
      ],
    });
  },
);

test("a single empty cell holds no runs", async () => {
  await withCells("H20");
  await expect(readSelection()).rejects.toMatchObject({ code: "invalid-input" });
});

test.each([
  ["yyyy-mm-dd", true],
  ["d/m/yy h:mm", true],
  ["General", false],
  ["0.00%", false],
  ['0 "days"', false],
  ["[Red]0.0", false],
])("the format %s shows a date: %s", (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});
