import { remembered } from "../../../src/tracking/filter/remembered";
import { truthOf } from "../../../src/tracking/filter/truth";

test("a word is asked once, and texts of their own are not kept", () => {
  let asked = 0;
  const test = remembered((cell) => {
    asked++;
    return truthOf(cell === "adam");
  });
  expect(["adam", "sgd", "adam", "sgd"].map(test)).toEqual([2, 0, 2, 0]);
  expect(asked).toBe(2);
  for (let at = 0; at < 10_000; at++) {
    test(`text ${String(at)}`);
  }
  test("text 9999");
  expect(asked).toBe(10_003);
  expect(test("adam")).toBe(2);
});
