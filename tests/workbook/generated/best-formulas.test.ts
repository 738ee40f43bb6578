import { winningSpan, type RankedMetric } from "../../../src/tracking/best/best-rule";
import { winsFrom, winsTo } from "../../../src/workbook/generated/best-formulas";
import { longTextLiteral } from "../../../src/workbook/generated/formula-parts";
import { startExcel } from "../../support/excel";

const GOALS = ["maximize", "minimize"] as const;
/** In thousandths. */
const TOLERANCES = [0, 1, 5, 10, 37, 250];

test("cells give the very span that the ranking goes by, for all values of three decimals", async () => {
  await startExcel();
  const cases = GOALS.flatMap((goal) =>
    TOLERANCES.flatMap((tolerance) =>
      Array.from({ length: 1001 }, (_, best) => ({ goal, tolerance: tolerance / 1000, best: best / 1000 })),
    ),
  );
  const shown = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Spans");
    const range = sheet.getRangeByIndexes(0, 0, cases.length, 5);
    range.formulas = cases.map(({ goal, tolerance, best }, index) => {
      const row = index + 1;
      const cells = { goal: `$A${row}`, tolerance: `$B${row}`, best: `$C${row}` };
      return [goal, tolerance, best, `=${winsFrom(cells)}`, `=${winsTo(cells)}`];
    });
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  const wanted = cases.map(({ goal, tolerance, best }) => {
    const metric: RankedMetric = { name: "m", goal, tolerance };
    const { from, to } = winningSpan(best, metric);
    return [goal, tolerance, best, from, to];
  });
  expect(shown).toEqual(wanted);
});

test("a long text is cut into literals that a formula may hold, and reads as it was", async () => {
  await startExcel();
  const text = `${'a"b'.repeat(120)}😀`;
  const literal = longTextLiteral(text);
  for (const part of literal.split("&")) {
    expect(part.length).toBeLessThanOrEqual(257);
  }
  const value = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("A1");
    cell.formulas = [[`=${literal}`]];
    cell.load("values");
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  });
  expect(value).toBe(text);
});
