import { readDuration } from "../../../src/tracking/values/read-duration";

test.each([
  ["35ms", 0.035],
  ["0.6s", 0.6],
  ["2.2min", 132],
  ["7.7h", 27_720],
  ["1.2d", 103_680],
  ["0 days 00:01:54.827170", 114.82717],
  ["2 days 01:00:00", 176_400],
  ["3 days", 259_200],
  ["00:12", 12],
  ["90:00", 5400],
  ["+.5", 0.5],
  ["1:02:03", 3723],
  ["2m 3s", 123],
  ["2m3.5s", 123.5],
  ["284.5", 284.5],
  ["1 hour 5 minutes", 3900],
  ["1 day", 86_400],
  ["1 day, 0:00:30", 86_430],
  ["12 days 10:00:00.5", 1_072_800.5],
  ["100:00:00", 360_000],
  ["90", 90],
  ["1H", 3600],
  ["3us", 3e-6],
  ["3 µs", 3e-6],
  ["0.5 sec", 0.5],
  ["5 secs", 5],
  ["1 second", 1],
  ["9seconds", 9],
  ["10m", 600],
  ["3 mins", 180],
  ["1 minute", 60],
  ["2hr", 7200],
  ["3 hrs", 10_800],
  ["4 hours", 14_400],
  ["2 d", 172_800],
  ["1day", 86_400],
  ["2days 1h", 176_400],
])("%s is %d seconds", (text, seconds) => {
  expect(readDuration(text)).toBeCloseTo(seconds, 9);
});

test("the noise of binary fractions is gone", () => {
  expect(readDuration("2.2min")).toBe(132);
  expect(readDuration("1.1h 0.1s")).toBe(3960.1);
});

test.each([
  "",
  "soon",
  "12 parsecs",
  "1:2",
  "5 apples 3s",
  "in 3 days",
  "3 days later",
  "x 0:12",
  "0:12 h",
  "1:002:03",
  "1:02:3",
  "123:45",
  "0:60",
  "1:60:00",
  "s",
  "3s!",
  "about 3s",
  "5..5s",
])("%j is no duration", (text) => {
  expect(readDuration(text)).toBeUndefined();
});
