import { highestNumber, nextRunIds, runIdOf, runNumber } from "../../../src/tracking/identity/run-ids";
import fc from "../../support/fast-check";

test.each([
  ["run-0007", 7],
  ["RUN-12", 12],
  [" run-3 ", 3],
  ["run-123456789", 123_456_789],
  // Beyond what anybody counts to it is an id of another kind.
  ["run-1234567890", 0],
  ["run-", 0],
  ["run-1a", 0],
  ["xrun-1", 0],
  ["run 1", 0],
  ["", 0],
])("the number of %j is %i", (id, number) => {
  expect(runNumber(id)).toBe(number);
});

test.each([
  [[], 2, ["run-0001", "run-0002"]],
  [["run-0002", "mine", "run-0009"], 2, ["run-0010", "run-0011"]],
  [["run-9999"], 1, ["run-10000"]],
  [["Run-5"], 1, ["run-0006"]],
  [["run-0001"], 0, []],
])("behind %j go on %i: %j", (existing, count, ids) => {
  expect(nextRunIds(existing, count)).toEqual(ids);
});

test("no id is given that stands, nor one that lies below", () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 99_999 }), { maxLength: 20 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 5 }), (standing, count) => {
      const given = nextRunIds(standing.map(runIdOf), count);
      expect(new Set(given).size).toBe(count);
      expect(Math.min(...given.map(runNumber))).toBe(highestNumber(standing.map(runIdOf)) + 1);
    }),
  );
});
