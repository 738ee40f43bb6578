import { isGlobalId } from "../../../src/tracking/identity/is-global-id";

test.each([
  "7d1b2c3d-9a4e-4b1c-8d2f-00112233aabb",
  "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
  "1582917533873852417",
  "stoic-sweep-52 2024-03-27T22:30:00.000Z",
])("%s is the only one of its kind", (id) => {
  expect(isGlobalId(id)).toBe(true);
});

test.each([
  "1",
  "0007",
  "exp-12",
  "run_0001",
  "r1",
  "experiment12",
  "stoic-sweep-52",
  "baseline",
  "72225e2",
  "exp1seed1",
  "resnet50v2",
  "lr1e3bs32",
  "3x8k2q9z",
])("%s may be given again", (id) => {
  expect(isGlobalId(id)).toBe(false);
});
