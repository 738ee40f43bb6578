import { formatKind } from "../../../src/tracking/values/number-format";

test.each([
  ["General", "plain"],
  ["@", "plain"],
  ["", "plain"],
  ["0.00", "plain"],
  ["#,##0.00;[Red]-#,##0.00", "plain"],
  ['0.0" days"', "plain"],
  ["0.00E+00", "plain"],
  ["[Red]0", "plain"],
  ["[$€-407] #,##0.00", "plain"],
  ["0%", "percent"],
  ["0.0%", "percent"],
  ["0.0 %;-0.0 %", "percent"],
  ['0"%"', "plain"],
  ["0\\%", "plain"],
  ["yyyy-mm-dd", "date"],
  ["m/d/yyyy h:mm", "date"],
  ["[$-409]d-mmm-yy", "date"],
  ["dd.mm.yyyy", "date"],
  ["mmmm", "date"],
  ["h:mm", "clock"],
  ["h:mm:ss AM/PM", "clock"],
  ["mm:ss", "clock"],
  ["[h]:mm:ss", "span"],
  ["[mm]:ss", "span"],
  ["[ss].00", "span"],
] as const)("%s is %s", (format, kind) => {
  expect([formatKind(format), formatKind(format)]).toEqual([kind, kind]);
});
