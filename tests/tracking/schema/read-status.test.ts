import { readStatus } from "../../../src/tracking/schema/read-status";

test.each([
  ["FINISHED", "Completed"],
  ["COMPLETE", "Completed"],
  ["success", "Completed"],
  ["Completed", "Completed"],
  ["RUNNING", "Running"],
  ["in_progress", "Running"],
  ["crashed", "Failed"],
  ["FAIL", "Failed"],
  ["KILLED", "Stopped"],
  ["TIMEOUT", "Stopped"],
  ["PRUNED", "Pruned"],
  ["SCHEDULED", "Planned"],
  ["pending", "Planned"],
  [3, "Completed"],
  [4, "Failed"],
])("%s is %s", (value, status) => {
  expect(readStatus(value)).toBe(status);
});

test("an unknown word has no status", () => {
  expect(readStatus("hibernating")).toBeUndefined();
  expect(readStatus(9)).toBeUndefined();
});
