import { readingNotices } from "../../../src/tracking/typing/reading-notices";
import type { ColumnAnswer } from "../../../src/tracking/typing/cell-reading";
import { proposeDateOrder } from "../../../src/tracking/typing/propose-date-order";
import { typeColumns } from "../../../src/tracking/typing/type-columns";
import type { TypedColumn } from "../../../src/tracking/typing/typed-column";
import { formatDate } from "../../../src/tracking/values/read-date";
import { DATE_ORDERS, readSlashDate } from "../../../src/tracking/values/slash-date";
import type { Scalar } from "../../../src/tracking/values/scalar";
import fc from "../../support/fast-check";

type Raw = readonly (Scalar | undefined)[];

function started(raw: Raw, answers: readonly ColumnAnswer[] = []): TypedColumn {
  const [column] = typeColumns([{ raw, wanted: { field: "started" }, answers }]);
  return column!;
}

const datesOf = ({ values }: TypedColumn): unknown[] =>
  Array.from(values, (value) => (typeof value === "number" ? formatDate(value) : value));

test("dates in every form share a column", () => {
  const column = started([
    "March 27, 2024 10:30 AM",
    "2024-03-28",
    "3/29/2024 22:30",
    "30 Mar 2024",
    "",
    45_382.5,
    "n/a",
  ]);
  expect(datesOf(column)).toEqual([
    "2024-03-27 10:30:00",
    "2024-03-28 00:00:00",
    "2024-03-29 22:30:00",
    "2024-03-30 00:00:00",
    undefined,
    "2024-03-31 12:00:00",
    undefined,
  ]);
  expect([column.aside, column.question]).toEqual([undefined, undefined]);
});

test("what is no date stays aside, and the others are read", () => {
  const column = started([
    "2024-03-28",
    "soon",
    "TODO",
    "01:14 PM",
    "#REF!",
    7,
    "3/29/2024",
    "same as above",
  ]);
  expect(datesOf(column)).toEqual([
    "2024-03-28 00:00:00",
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    "2024-03-29 00:00:00",
    "2024-03-29 00:00:00",
  ]);
  expect(column.aside?.map(({ row, text, why }) => `${row} ${text}: ${why}`)).toEqual([
    "1 soon: no date",
    "2 TODO: pending",
    "3 01:14 PM: no date",
    "4 #REF!: error",
    "5 7: no date",
  ]);
});

test("an order that nothing shows is asked for once; until then the dates stay aside", () => {
  const raw = ["3/4/2024", "3/5/2024", "2024-03-06", "4/4/2024"];
  const open = started(raw);
  expect(datesOf(open)).toEqual([undefined, undefined, "2024-03-06 00:00:00", "2024-04-04 00:00:00"]);
  expect(open.question).toEqual({
    about: "date order",
    choices: ["month-first", "day-first"],
    proposal: "month-first",
    rows: 2,
    examples: ["3/4/2024", "3/5/2024"],
  });
  expect(open.aside?.map(({ row, why }) => [row, why])).toEqual([
    [0, "open"],
    [1, "open"],
  ]);
  const answered = started(raw, [{ about: "date order", choice: "day-first" }]);
  expect(datesOf(answered).slice(0, 2)).toEqual(["2024-04-03 00:00:00", "2024-05-03 00:00:00"]);
  expect(answered.question).toBeUndefined();
  expect(answered.coerced?.map(({ row, why }) => [row, why])).toEqual([
    [0, ["date order"]],
    [1, ["date order"]],
  ]);
});

test("dates whose order another one of the column shows are listed as read by it, with the day that they became", () => {
  const column = started(["3/4/2024", "13/2/2024", "5/5/2024"]);
  expect(datesOf(column)[0]).toBe("2024-04-03 00:00:00");
  expect(column.coerced?.map(({ row, why }) => [row, why])).toEqual([[0, ["date order"]]]);
  expect(readingNotices("Date", column).map(({ message }) => message)).toEqual([
    '1 cell of Date was read as it is meant: "3/4/2024" is 2024-04-03 00:00:00.',
  ]);
});

test("where two dates say different things, each sure one is read and the others are asked about", () => {
  const column = started(["13/2/2024", "1/13/2024", "1/2/2024"]);
  expect(datesOf(column)).toEqual(["2024-02-13 00:00:00", "2024-01-13 00:00:00", undefined]);
  expect(column.question).toMatchObject({ about: "date order", rows: 1 });
});

test("what is no date, and what has no date above, is set aside with its reason, by row", () => {
  const column = started(["ditto", "2024-03-28", "soon", "same as above", "n/a", "later", "30 Mar 2024"]);
  expect(column.aside?.map(({ row, text, why }) => `${row} ${text}: ${why}`)).toEqual([
    "0 ditto: no value above",
    "2 soon: no date",
    "3 same as above: no value above",
    "5 later: pending",
  ]);
  expect(column.coerced).toBeUndefined();
});

test("the same as above is listed with the day that it became", () => {
  const column = started(["2024-03-28", "ditto", "soon"]);
  expect(column.coerced).toEqual([{ row: 1, from: "ditto", to: Date.UTC(2024, 2, 28), why: ["as above"] }]);
});

test("a date that Excel cannot show stays text, and is counted", () => {
  const column = started(["1850-01-01", "soon", "2024-03-28"]);
  expect(Array.from(column.values)).toEqual(["1850-01-01", undefined, Date.UTC(2024, 2, 28)]);
  expect(column.counts.outOfRangeDates).toBe(1);
});

test("only orders under which every date of the column is a day are to choose from", () => {
  const column = started(["24-03-27", "01-02-03"]);
  expect(column.question).toMatchObject({ rows: 2, choices: ["day-first", "year-first"] });
  const apart = started(["13/2/2024", "1/13/2024", "1/2/2024"]);
  expect(apart.question?.choices).toEqual(["month-first", "day-first"]);
});

test("days that are the same in every order are not asked about", () => {
  expect(datesOf(started(["5/5/2024", "6/6/2024 1:30"]))).toEqual([
    "2024-05-05 00:00:00",
    "2024-06-06 01:30:00",
  ]);
});

test("a year of two digits may stand in front; the column tells", () => {
  expect(datesOf(started(["99-12-31", "00-01-02"]))).toEqual(["1999-12-31 00:00:00", "2000-01-02 00:00:00"]);
  expect(datesOf(started(["27.3.24", "1.2.24"]))).toEqual(["2024-03-27 00:00:00", "2024-02-01 00:00:00"]);
  expect(started(["24-03-27", "24-03-29"]).question?.proposal).toBe("year-first");
  expect(started(["24-03-27"]).question).toMatchObject({ choices: ["day-first", "year-first"], rows: 1 });
});

test.each([
  [["3.4.2024", "4.4.2024"], "day-first"],
  [["3/4/2024 1:00 PM"], "month-first"],
  [["3/4/2024", "4/4/2024", "5/4/2024"], "day-first"],
  [["3/4/2024", "3/5/2024", "3/6/2024"], "month-first"],
  [["11/1/2024", "12/1/2024", "1/2/2024", "2/2/2024"], "day-first"],
] as const)("%j is proposed to be %s", (dates, order) => {
  expect(proposeDateOrder(dates, ["month-first", "day-first"])).toBe(order);
});

test("dates in any order are read back where one day of the column is beyond the 12th", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true });
  const two = (number: number): string => String(number).padStart(2, "0");
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...DATE_ORDERS.slice(0, 2)),
      fc.constantFrom("/", ".", "-"),
      fc.boolean(),
      fc.nat(20),
      (days, order, separator, isPadded, place) => {
        const sure = new Date(Date.UTC(2024, 4, 23));
        const all = [...days.slice(0, place), sure, ...days.slice(place)];
        const write = (number: number): string => (isPadded ? two(number) : String(number));
        const texts = all.map((date) => {
          const [month, dayOfMonth] = [write(date.getUTCMonth() + 1), write(date.getUTCDate())];
          const [first, second] = order === "month-first" ? [month, dayOfMonth] : [dayOfMonth, month];
          const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
          return `${first}${separator}${second}${separator}${date.getUTCFullYear()} ${time}`;
        });
        const column = started(texts);
        expect(Array.from(column.values)).toEqual(
          all.map((date) => Math.floor(date.getTime() / 1000) * 1000),
        );
        expect([column.aside, column.question]).toEqual([undefined, undefined]);
      },
    ),
    { numRuns: 200 },
  );
});

test("an open date is never read, and a date that is read is one that there is", () => {
  const part = fc.integer({ min: 0, max: 32 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(part, part, fc.constantFrom("2024", "24", "99")), { maxLength: 8 }),
      (parts) => {
        const texts = parts.map(([first, second, year]) => `${first}/${second}/${year}`);
        const column = started(texts);
        texts.forEach((text, row) => {
          const times = new Set(DATE_ORDERS.map((order) => readSlashDate(text, order)));
          const value = column.values[row];
          const aside = column.aside?.find((cell) => cell.row === row);
          expect(value !== undefined).toBe(aside === undefined);
          if (typeof value === "number") {
            expect(times).toContain(value);
          }
          if (aside?.why === "no date") {
            expect([...times]).toEqual([undefined]);
          }
        });
      },
    ),
    { numRuns: 500 },
  );
});
