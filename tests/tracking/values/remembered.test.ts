import { remembered } from "../../../src/tracking/values/remembered";

test("a word is asked once, and texts of their own are not kept", () => {
  let asked = 0;
  const isAdam = remembered((cell: string) => {
    asked++;
    return cell === "adam";
  });
  expect(["adam", "sgd", "adam", "sgd"].map(isAdam)).toEqual([true, false, true, false]);
  expect(asked).toBe(2);
  for (let at = 0; at < 10_000; at++) {
    isAdam(`text ${String(at)}`);
  }
  isAdam("text 9999");
  expect(asked).toBe(10_003);
  expect([isAdam("adam"), asked]).toEqual([true, 10_003]);
});
