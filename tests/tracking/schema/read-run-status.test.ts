import fc from "../../support/fast-check";
import { meantStatus, readRunStatus } from "../../../src/tracking/schema/read-run-status";
import { RUN_STATUSES } from "../../../src/tracking/schema/run-status";

test.each([
  ["FINISHED", "Completed"],
  ["COMPLETE", "Completed"],
  ["success", "Completed"],
  ["Completed", "Completed"],
  ["COMPLETED ", "Completed"],
  ["completed.", "Completed"],
  ["Finished (early)", "Completed"],
  ["keep", "Completed"],
  ["discard", "Completed"],
  ["done ✓", "Completed"],
  ["failed - no memory", "Failed"],
  ["Failed, see log\nand more", "Failed"],
  ["finished; 3 epochs", "Completed"],
  ["running [2/5]", "Running"],
  ["early - stopped", "Stopped"],
  ["RUNNING", "Running"],
  ["in_progress", "Running"],
  ["In progress", "Running"],
  ["crashed", "Failed"],
  ["crash", "Failed"],
  ["FAIL", "Failed"],
  ["FAILED (OOM)", "Failed"],
  ["error: CUDA out of memory", "Failed"],
  ["diverged", "Failed"],
  ["KILLED", "Stopped"],
  ["TIMEOUT", "Stopped"],
  ["Early-stopped", "Stopped"],
  ["PRUNED", "Pruned"],
  ["SCHEDULED", "Planned"],
  ["pending", "Planned"],
  ["not started", "Planned"],
  [3, "Completed"],
  [4, "Failed"],
])("%s is %s", (value, status) => {
  expect(readRunStatus(value)).toBe(status);
});

test.each(["hibernating", "good", "not finished", "", "?", 9, "(failed)x", "so - failed", "not: failed"])(
  "%s has no status",
  (value) => {
    expect(readRunStatus(value)).toBeUndefined();
  },
);

test.each([
  ["Complted", "Completed"],
  ["finsihed", "Completed"],
  ["Runing", "Running"],
  ["crahsed", "Failed"],
  ["done", "Completed"],
])("%s was meant for %s", (word, status) => {
  expect(meantStatus(word)).toBe(status);
});

test.each(["hibernating", "good", "bad", "", "a"])("nobody can tell what %s was meant for", (word) => {
  expect(meantStatus(word)).toBeUndefined();
});

test("Runsheet's own statuses are read in any case, with spaces around them", () => {
  const status = fc.constantFrom(...RUN_STATUSES);
  const space = fc.constantFrom("", " ", "\t", "\u00a0");
  fc.assert(
    fc.property(status, space, space, fc.boolean(), (word, before, after, upper) => {
      expect(readRunStatus(before + (upper ? word.toUpperCase() : word.toLowerCase()) + after)).toBe(word);
    }),
    { numRuns: 100 },
  );
});
