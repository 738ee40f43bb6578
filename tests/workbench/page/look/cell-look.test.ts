import { CellError } from "../../../../src/workbench/book/cell-content";
import type { CellStyle } from "../../../../src/workbench/book/cell-style";
import { cellLook } from "../../../../src/workbench/page/look/cell-look";
import { contrast } from "../../../../src/workbench/page/look/color";
import { DARK_SHEET, LIGHT_SHEET } from "../../../../src/workbench/page/look/sheet-palette";

const light = (style: CellStyle, table = {}, conditional = {}) =>
  cellLook("text", style, table, conditional, undefined, LIGHT_SHEET);

test("a conditional format beats the cell's own style, which beats the table's", () => {
  const table = { fill: "#aaaaaa", fontColor: "#000000", bold: true };
  expect(light({}, table).fill).toBe("#aaaaaa");
  expect(light({ fill: "#bbbbbb", bold: false }, table)).toMatchObject({ fill: "#bbbbbb", bold: false });
  expect(light({ fill: "#bbbbbb" }, table, { fill: "#C6EFCE", bold: true })).toMatchObject({
    fill: "#C6EFCE",
    bold: true,
  });
});

test("general alignment follows the value", () => {
  const align = (value: number | boolean | string | CellError, style: CellStyle = {}) =>
    cellLook(value, style, {}, {}, undefined, LIGHT_SHEET).align;
  expect([align("a"), align(1), align(true), align(new CellError("#N/A"))]).toEqual([
    "left",
    "right",
    "center",
    "center",
  ]);
  expect(align(1, { horizontal: "Left" })).toBe("left");
});

test("on a dark sheet every color can be read", () => {
  for (const style of [
    { fontColor: "#000000" },
    { fontColor: "#1F4E79" },
    { fill: "#FFFFCC" },
  ] as CellStyle[]) {
    const { color, fill } = cellLook("text", style, {}, {}, undefined, DARK_SHEET);
    expect(contrast(color ?? "", fill ?? DARK_SHEET.background)).toBeGreaterThanOrEqual(3);
  }
});

test("only plain colors reach the page's styles", () => {
  const { fill, color } = light({ fill: "url(https://x.test)", fontColor: "red; position: fixed" });
  expect([fill, color]).toEqual([undefined, undefined]);
});
