import { isRateOfTime } from "../../../src/tracking/naming/is-rate-of-time";

test.each([
  ["samples_per_second", true],
  ["tokens/s", true],
  ["it/s", true],
  ["Steps per hour", true],
  ["per_day", true],
  ["images/sec", true],
  [" runs/min ", true],
  ["calls_perms", true],
  ["perplexity", false],
  ["seconds", false],
  ["time_per_sample", false],
  ["images/sec_total", false],
  ["superday", false],
  ["paths/x", false],
])("%j says so many a unit of time: %s", (name, expected) => {
  expect(isRateOfTime(name)).toBe(expected);
});
