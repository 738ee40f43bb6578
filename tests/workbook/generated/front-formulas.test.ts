import { goalSign, isUnbeaten } from "../../../src/workbook/generated/front-formulas";
import { workbookWith } from "../evaluate";

const COLUMNS = { status: "Runs[Status]", values: ["Runs[acc]", "Runs[ms]"], holds: undefined };

const workbook = () =>
  workbookWith("Runs", {
    Status: ["Completed", " completed", "Failed", "Completed", "Completed", "Completed"],
    acc: [0.9, 0.8, 0.99, 0.95, "=NA()", "'0.99"],
    ms: [20, 10, 1, "", 1, 1],
  });

test.each([
  ['"Completed"', "0.9", "20", true],
  ['"Completed"', "0.8", "10", true],
  ['"Completed"', "0.85", "20", false],
  ['"Completed"', "0.85", "15", true],
  ['"Completed"', "0.9", "21", false],
  ['"Failed"', "0.9", "20", false],
  ['"Completed"', '"0.9"', "20", false],
  ['"Completed"', "0.9", '""', false],
])("a run of %s with %s and %s is on the front: %p", async (status, acc, ms, isOn) => {
  const evaluate = await workbook();
  expect(
    await evaluate(isUnbeaten({ status, values: [acc, ms], holds: undefined }, COLUMNS, "{1,-1,0}")),
  ).toBe(isOn);
});

test("the signs turn what is better, and without one nobody is on it", async () => {
  const evaluate = await workbook();
  const own = { status: '"Completed"', values: ["0.8", "10"], holds: undefined };
  expect(await evaluate(isUnbeaten(own, COLUMNS, "{-1,-1,0}"))).toBe(true);
  expect(await evaluate(isUnbeaten(own, COLUMNS, "{1,1,0}"))).toBe(false);
  expect(await evaluate(isUnbeaten(own, COLUMNS, "{1,0,0}"))).toBe(false);
  expect(
    await evaluate(isUnbeaten({ ...own, holds: "0" }, { ...COLUMNS, holds: "Runs[acc]<1" }, "{1,-1,0}")),
  ).toBe(false);
  const within = { ...COLUMNS, holds: "(Runs[acc]<0.9)" };
  expect(await evaluate(isUnbeaten({ ...own, values: ["0.85", "20"], holds: "1" }, within, "{1,-1,0}"))).toBe(
    true,
  );
});

test("a goal is a sign", async () => {
  const evaluate = await workbook();
  expect(await evaluate(goalSign('"maximize"', "0"))).toBe(1);
  expect(await evaluate(goalSign('"minimize"', "0"))).toBe(-1);
  expect(await evaluate(goalSign('"none"', "0"))).toBe(0);
  expect(await evaluate(goalSign('"maximize"', "2"))).toBe(0);
});
