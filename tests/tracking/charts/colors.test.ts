// People with any colour vision tell the colours apart: simulated after Machado, Oliveira and Fernandes (2009), compared in
// CIE Lab.

import {
  BEST_COLOR,
  PLAIN_COLOR,
  QUIET_COLOR,
  runColor,
  SERIES_COLORS,
  seriesColor,
} from "../../../src/tracking/charts/chart-colors";
import { heatColor } from "../../../src/tracking/charts/heat-color";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const VISIONS: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** A difference that is seen at a glance between dots, where 2.3 is just seen between areas. */
const SEEN = 20;

function times(matrix: Matrix, [r, g, b]: Triple): Triple {
  const row = ([x, y, z]: Triple): number => x * r + y * g + z * b;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function linear(color: string): Triple {
  const channel = (at: number): number => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function lab(rgb: Triple): Triple {
  const clamped: Triple = [Math.max(0, rgb[0]), Math.max(0, rgb[1]), Math.max(0, rgb[2])];
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    clamped,
  );
  const f = (t: number): number => (t > 216 / 24_389 ? Math.cbrt(t) : ((24_389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.9505), f(y), f(z / 1.089)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

test.each(Object.keys(VISIONS))(
  "series, the best and the background are told apart with %s vision",
  (vision) => {
    const all = [...SERIES_COLORS, BEST_COLOR, QUIET_COLOR];
    const seen = all.map((color) =>
      lab(
        times(
          VISIONS[vision] ?? [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ],
          linear(color),
        ),
      ),
    );
    const pairs = seen.flatMap((one, at) =>
      seen.slice(at + 1).map((other, further) => ({
        pair: `${all[at] ?? ""} ${all[at + 1 + further] ?? ""}`,
        apart: Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]),
      })),
    );
    expect(pairs.filter(({ apart }) => apart < SEEN)).toEqual([]);
  },
);

test("every colour is seen on white", () => {
  const faint = [...SERIES_COLORS, BEST_COLOR, QUIET_COLOR, PLAIN_COLOR].filter(
    (color) => lab(linear(color))[0] > 75,
  );
  expect(faint).toEqual([]);
});

test("neighbours differ in marker as well, and none has that of the best", () => {
  const markers = SERIES_COLORS.map((_, at) => seriesColor(at).marker);
  expect(markers).toEqual(["circle", "square", "triangle", "circle", "square", "triangle", "circle"]);
});

test("a run has one colour wherever it is drawn, and its neighbours others", () => {
  expect(runColor("run-0001")).toBe(runColor("run-0001"));
  const seven = [1, 2, 3, 4, 5, 6, 7].map((number) => runColor(`run-000${String(number)}`));
  expect(new Set(seven).size).toBe(SERIES_COLORS.length);
  expect(SERIES_COLORS).toContain(runColor("baseline"));
});

test("the number that a run's id ends in tells it from its neighbours, whatever stands before it", () => {
  const colors = [1, 2, 3, 4, 5, 6, 7].map((number) => runColor(`2024-sweep9-${String(number)}`));
  expect(new Set(colors).size).toBe(SERIES_COLORS.length);
  const tens = [10, 20, 30, 40, 50, 60, 70].map((number) => runColor(`run-${String(number)}`));
  expect(new Set(tens).size).toBe(SERIES_COLORS.length);
});

test("runs without a number are told apart by their letters", () => {
  const names = ["baseline", "wide", "deep", "dropout", "warmup", "cosine", "large", "small", "tiny", "huge"];
  expect(new Set(names.map((name) => runColor(name))).size).toBeGreaterThan(3);
  expect(runColor("abc")).not.toBe(runColor("acb"));
});

test.each([
  [0, "#FFFFFF"],
  [1, "#FAA44A"],
  [-1, "#62A6E0"],
  [0.5, "#FDD2A5"],
  [-0.5, "#B1D3F0"],
  // Arithmetic may leave a trace above 1.
  [1.000_000_1, "#FAA44A"],
])("a figure of %s is %s: orange above 0, blue below, white at it", (value, color) => {
  expect(heatColor(value)).toBe(color);
});
