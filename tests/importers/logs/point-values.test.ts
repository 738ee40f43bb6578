import { pointsReadOnce, pointValues } from "../../../src/importers/logs/point-values";

test("a column that many runs share is read once", () => {
  const pointsOf = pointsReadOnce();
  const loss = { header: "loss", values: ["0.5", "", "NaN", "0.4"] };
  const first = pointsOf(loss);
  expect(first).toEqual(pointValues(loss));
  expect(pointsOf({ ...loss, header: "val_loss" })).toBe(first);
  expect(pointsOf({ header: "other", values: ["1"] }).values).toEqual([1]);
});
