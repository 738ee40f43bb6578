import { columnFilterOf } from "../../src/workbook/column-filter-of";
import { keptTableFilter, type KeptTableFilter } from "../../src/workbook/kept-table-filter";
import { EMPTY_STATE, parseState, stateXml } from "../../src/workbook/tracking-state";

const KEPT: KeptTableFilter = {
  text: "acc >= 0.5 and name like '<a&b>'",
  columns: [
    {
      id: 7,
      filter: { filterOn: "Custom", criterion1: ">=0.5", criterion2: "<1", operator: "And" },
      replaced: { filterOn: "Values", values: ["0.1", ""] },
    },
  ],
};

test("the filter of Runs and what it replaced come back from the state of the workbook; what makes no sense is left out", () => {
  expect(parseState(stateXml({ ...EMPTY_STATE, tableFilter: KEPT })).tableFilter).toEqual(KEPT);
  expect(parseState(stateXml({ ...EMPTY_STATE, tableFilter: undefined }))).toEqual(EMPTY_STATE);
  expect(keptTableFilter({ text: "a", columns: [{ id: "7" }, { id: 7, filter: {} }, 5] })).toEqual({
    text: "a",
    columns: [],
  });
  const odd = { id: 7, filter: { filterOn: "Custom", criterion1: "=" }, replaced: { filterOn: "Icon" } };
  expect(keptTableFilter({ text: "a", columns: [odd] })?.columns).toEqual([{ id: 7, filter: odd.filter }]);
  for (const value of [undefined, null, "a", { text: 5, columns: [] }, { text: "a", columns: {} }]) {
    expect(keptTableFilter(value)).toBeUndefined();
  }
});

test("spans become comparisons, dates by Excel's serial numbers", () => {
  const day = Date.UTC(2026, 0, 1);
  expect([
    columnFilterOf({ kind: "span", span: { above: 0.1, atMost: 5 }, isDate: false }),
    columnFilterOf({ kind: "span", span: { atLeast: day }, isDate: true }),
    columnFilterOf({ kind: "span", span: { below: Date.UTC(1850, 0) }, isDate: true }),
    columnFilterOf({ kind: "span", span: {}, isDate: false }),
    columnFilterOf({ kind: "filled" }),
    columnFilterOf({ kind: "blank" }),
    columnFilterOf({ kind: "texts", texts: ["a", ""] }),
  ]).toEqual([
    { filterOn: "Custom", criterion1: ">0.1", criterion2: "<=5", operator: "And" },
    { filterOn: "Custom", criterion1: ">=46023" },
    undefined,
    undefined,
    { filterOn: "Custom", criterion1: "<>" },
    { filterOn: "Custom", criterion1: "=" },
    { filterOn: "Values", values: ["a", ""] },
  ]);
});
