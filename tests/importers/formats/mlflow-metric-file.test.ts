import { readMetricFile } from "../../../src/importers/formats/mlflow-metric-file";

test.each([
  ["a value", "1769911200000 0.5 3\n", [3], [0.5]],
  ["no last line end", "1 0.5 3", [3], [0.5]],
  ["line ends of Windows", "1 0.5 1\r\n2 0.6 2\r\n", [1, 2], [0.5, 0.6]],
  ["steps that were logged out of order", "1 0.5 2\n2 0.4 1\n", [1, 2], [0.4, 0.5]],
  ["a step that was logged again", "9 0.5 1\n1 0.7 1\n5 0.6 2\n", [1, 1, 2], [0.7, 0.5, 0.6]],
  ["a step that was logged twice at once", "1 0.7 4\n1 0.5 4\n1 nan 4\n", [4, 4, 4], [NaN, 0.5, 0.7]],
  ["steps below 0", "1 0.5 -1\n2 0.6 0\n", [-1, 0], [0.5, 0.6]],
  ["values without end", "1 inf 1\n2 -inf 2\n3 nan 3\n", [1, 2, 3], [Infinity, -Infinity, NaN]],
  ["exponents", "1 1e-05 1\n2 1.5E+3 2\n3 -.5 3\n4 2. 4\n", [1, 2, 3, 4], [1e-5, 1500, -0.5, 2]],
  ["the lines of old, without a step", "1 0.5\n", [0], [0.5]],
  ["the lines of models, with a dataset", "1 0.5 2 pets 9f1c\n", [2], [0.5]],
  ["nothing", "", [], []],
  ["blank lines", "\n \n1 0.5 1\n\n", [1], [0.5]],
])("%s", (_, text, steps, values) => {
  expect(readMetricFile(text)).toEqual({ curve: { steps, values }, isCounted: false, broken: [] });
});

test.each([["1 0.5 0\n2 0.4 0\n"], ["2 0.4\n1 0.5\n"]])(
  "values of %j are counted in the order of their times",
  (text) => {
    const curve = { steps: [0, 1], values: [0.5, 0.4] };
    expect(readMetricFile(text)).toEqual({ curve, isCounted: true, broken: [] });
  },
);

test.each([
  "x",
  "1",
  "1 ",
  "1  0.5 1",
  "0.5 0.5 1",
  "1 abc 1",
  "1 0x10 1",
  "1 1,5 1",
  "1 0.5 1.5",
  "1 0.5 one",
  "1 0.5 1 pets",
  "1 0.5 1 pets 9f1c more",
  "null",
  "\u0000\u0000",
])("%j is no value", (line) => {
  expect(readMetricFile(`1 0.5 1\n${line}\n2 0.6 2\n`)).toEqual({
    curve: { steps: [1, 2], values: [0.5, 0.6] },
    isCounted: false,
    broken: [2],
  });
});
