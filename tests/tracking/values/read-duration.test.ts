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
  ["1:02:03", 3723],
  ["2m 3s", 123],
  ["2m3.5s", 123.5],
  ["284.5", 284.5],
  ["1 hour 5 minutes", 3900],
])("%s is %d seconds", (text, seconds) => {
  expect(readDuration(text)).toBeCloseTo(seconds, 9);
});

test.each(["", "soon", "12 parsecs", "1:2", "5 apples 3s"])("%j is no duration", (text) => {
  expect(readDuration(text)).toBeUndefined();
});
