import { newBatchId } from "../../../src/tracking/identity/new-batch-id";

const NOW = new Date(Date.UTC(2026, 10, 23, 21, 15, 9, 87));

test("an id is its kind and its moment in UTC, an import's its moment alone", () => {
  expect(newBatchId("add", NOW)).toMatch(/^add-20261123-211509-[0-9a-z]{5}$/);
  expect(newBatchId("set-up", NOW)).toMatch(/^set-up-20261123-211509-[0-9a-z]{5}$/);
  expect(newBatchId("import", NOW)).toMatch(/^20261123-211509-[0-9a-z]{5}$/);
});

test("ids of one second differ, and ids of later seconds sort behind", () => {
  const ids = Array.from({ length: 50 }, () => newBatchId("import", NOW));
  expect(new Set(ids).size).toBeGreaterThan(45);
  const later = newBatchId("import", new Date(NOW.getTime() + 1000));
  expect([later, ...ids].sort().at(-1)).toBe(later);
});
