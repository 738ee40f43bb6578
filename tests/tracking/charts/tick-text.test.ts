import { HIDDEN_TICKS } from "../../../src/tracking/charts/chart-spec";
import { tickText } from "../../../src/tracking/charts/tick-text";

const MOMENT = Date.UTC(2026, 2, 4, 5, 6);

test.each([
  [HIDDEN_TICKS, 3, ""],
  ["yyyy-mm-dd", MOMENT, "2026-03-04"],
  ["mm-dd hh:mm", MOMENT, "03-04 05:06"],
  ["General", 0.001, "0.001"],
  ["#,##0", 12_345, "12,345"],
  ["0E+0", 1e-7, "1E-7"],
  ["0.0E+0", 1.5e9, "1.5E+9"],
  ["0", 4, "4"],
  ["0.0", 0.25, "0.3"],
  ["0.000", 0.25, "0.250"],
])("a tick of the format %s reads as Excel shows it", (format, value, text) => {
  expect(tickText({ format }, value)).toBe(text);
});
