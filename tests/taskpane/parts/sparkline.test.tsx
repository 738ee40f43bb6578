import { render, screen } from "@testing-library/react";
import fc from "../../support/fast-check";
import { Sparkline } from "../../../src/taskpane/parts/sparkline";
import {
  SPARKLINE_HEIGHT,
  sparklinePoint,
  segmentsOf,
  SPARKLINE_WIDTH,
} from "../../../src/taskpane/parts/sparkline-path";
import { curveDescription } from "../../../src/taskpane/words/curve-words";

test("a small curve is read by its title and its description, and marks the value that counts", () => {
  const [steps, values] = [
    [1, 2, 3],
    [0.5, 0.9, 0.8],
  ];
  const { container } = render(
    <Sparkline
      title="val_acc by epoch"
      description={curveDescription(steps, values)}
      steps={steps}
      values={values}
      marked={1}
    />,
  );
  const picture = screen.getByRole("img", { name: "val_acc by epoch" });
  const description = document.getElementById(picture.getAttribute("aria-describedby") ?? "");
  expect(description?.textContent).toBe(
    "3 points from step 1 to 3: first 0.5, last 0.8, least 0.5, greatest 0.9.",
  );
  expect(container.querySelectorAll("polyline")).toHaveLength(1);
  const circle = container.querySelector("circle");
  expect([circle?.getAttribute("cx"), circle?.getAttribute("cy")]).toEqual(["60", "3"]);
});

test("what is no number makes a gap; without any, nothing is drawn and that is said", () => {
  expect(segmentsOf([1, 2, 3, 4], [1, NaN, 2, 3])).toHaveLength(2);
  expect(segmentsOf([1, 2], [NaN, Infinity])).toEqual([]);
  expect(curveDescription([1, 2], [NaN, Infinity])).toBe(
    "2 points from step 1 to 2, none of which is a number.",
  );
});

test("every point stands within the picture", () => {
  const numbers = fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e308, max: 1e308 });
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, numbers), { minLength: 1, maxLength: 50 }), (points) => {
      const steps = points.map(([step]) => step);
      const values = points.map(([, value]) => value);
      points.forEach((_, at) => {
        const place = sparklinePoint(steps, values, at);
        expect(place?.x).toBeGreaterThanOrEqual(0);
        expect(place?.x).toBeLessThanOrEqual(SPARKLINE_WIDTH);
        expect(place?.y).toBeGreaterThanOrEqual(0);
        expect(place?.y).toBeLessThanOrEqual(SPARKLINE_HEIGHT);
      });
    }),
    { seed: 62, numRuns: 200 },
  );
});
