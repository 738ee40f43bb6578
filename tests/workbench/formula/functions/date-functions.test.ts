import fc from "../../../support/fast-check";
import { Calculation } from "../../../../src/workbench/formula/calculation";
import { dateOfSerial, serialOfDate } from "../../../../src/workbench/formula/values/serial-date";
import { sampleBook } from "../sample-book";
import { expectFormulas } from "./expect-formulas";

expectFormulas([
  ["=DATE(2024,1,31)", 45322],
  ["=DATE(2024,14,1)", 45689],
  ["=DATE(1900,2,28)", 59],
  ["=DATE(1900,2,29)", 60],
  ["=DATE(1900,3,1)", 61],
  ["=DATE(99,1,1)", 36161],
  ["=DATE(-1,1,1)", "#NUM!"],
  ["=YEAR(45322)", 2024],
  ["=MONTH(45322.9)", 1],
  ["=DAY(60)", 29],
  ['=DAY("2024-01-31")', 31],
  ["=HOUR(0.75)", 18],
  ["=MINUTE(TIME(1,30,59))", 30],
  ["=SECOND(TIME(1,30,59))", 59],
  ["=TIME(12,0,0)", 0.5],
  ['=DATEVALUE("31-Jan-2024")', 45322],
  ['=TIMEVALUE("6:00 PM")', 0.75],
  ["=WEEKDAY(DATE(2008,2,14))", 5],
  ["=WEEKDAY(DATE(2008,2,14),2)", 4],
  ["=WEEKDAY(DATE(2008,2,14),3)", 3],
  ["=WEEKNUM(DATE(2012,3,9))", 10],
  ["=WEEKNUM(DATE(2012,3,9),2)", 11],
  ["=ISOWEEKNUM(DATE(2012,3,9))", 10],
  ["=EDATE(DATE(2024,1,31),1)", 45351],
  ["=EOMONTH(DATE(2024,1,15),0)", 45322],
  ["=EDATE(1E300,1)", "#NUM!"],
  ["=NETWORKDAYS(1,1E300)", "#NUM!"],
  ["=WORKDAY(1E300,5)", "#NUM!"],
  ["=WORKDAY(45000,1E300)", "#NUM!"],
  ["=DAYS(10,3)", 7],
  ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"D")', 440],
  ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YM")', 2],
  ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))", 110],
  ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),DATE(2012,11,22))", 109],
  ["=WORKDAY(DATE(2008,10,1),151)", 39933],
  ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30))", 209 / 360],
  ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1)", 211 / 366],
  ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3)", 211 / 365],
  ["=DAYS360(DATE(2011,1,30),DATE(2011,2,1))", 1],
]);

test("TODAY is the whole day of NOW, both on this machine's clock", () => {
  const calculation = new Calculation(sampleBook());
  const at = { sheetId: "{Out}", row: 0, column: 0 };
  const now = new Date();
  expect(calculation.evaluate("=TODAY()", at)).toBe(
    serialOfDate(now.getFullYear(), now.getMonth() + 1, now.getDate()),
  );
  expect(calculation.evaluate("=INT(NOW())=TODAY()", at)).toBe(true);
});

test("serials and dates lead to each other", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const { year, month, day } = dateOfSerial(serial);
      expect(serialOfDate(year, month, day)).toBe(serial);
    }),
  );
});
