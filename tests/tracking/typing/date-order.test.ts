import { commonOrders, dateOrder, hasEitherDay, isEitherDay } from "../../../src/tracking/typing/date-order";
import { proposeDateOrder } from "../../../src/tracking/typing/propose-date-order";
import type { DateOrder } from "../../../src/tracking/values/slash-date";

test.each<[readonly (string | number | undefined)[], DateOrder | undefined]>([
  [[], undefined],
  [["n/a", 5, undefined, ""], undefined],
  [["5/5/2024"], "month-first"],
  [["5/5/2024", "6/7/2024"], undefined],
  [[" 13/2/2024 ", "5/5/2024"], "day-first"],
  [["24-03-27", "24-03-31"], undefined],
  [["32-03-27"], "year-first"],
])("the order of %j is %s", (values, order) => {
  expect(dateOrder(values)).toBe(order);
});

test.each<[readonly string[], readonly DateOrder[]]>([
  [[], []],
  [["1/2/2024"], ["month-first", "day-first"]],
  [["1/2/2024", "13/2/2024"], ["day-first"]],
  [["1/13/2024", "13/2/2024"], []],
  // What is a day under none of them says nothing of the others.
  [["13/13/2024", "1/13/2024"], ["month-first"]],
])("all of %j are days by %j", (dates, orders) => {
  expect(commonOrders(dates)).toEqual(orders);
});

test("a date is another day under another order, unless day and month are one number", () => {
  expect(["1/2/2024", "2/2/2024", "13/2/2024", "24-03-27", "soon"].map(isEitherDay)).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(hasEitherDay(["2/2/2024", 5, " 1/2/2024 "])).toBe(true);
  expect(hasEitherDay(["2/2/2024", 5, "soon", undefined])).toBe(false);
});

test.each<[readonly string[], readonly DateOrder[], DateOrder, string]>([
  [["3.4.2024", "3/5/2024"], ["month-first", "day-first"], "month-first", "dots in some dates say nothing"],
  [["3/4/2024 1:00", "3/5/2024 1:00 pm"], ["day-first", "month-first"], "month-first", "one PM says it"],
  [["5/4/2024", "4/4/2024", "3/4/2024"], ["month-first", "day-first"], "day-first", "dates go down as well"],
  [
    ["1/5/2024", "2/4/2024", "3/5/2024"],
    ["day-first", "month-first"],
    "month-first",
    "turning back counts more than lying apart",
  ],
  [["3/4/2024", "3/4/2024"], ["day-first", "month-first"], "day-first", "where nothing tells, the first"],
])("of %j, %j, it is probably %s: %s", (dates, choices, order) => {
  expect(proposeDateOrder(dates, choices)).toBe(order);
});
