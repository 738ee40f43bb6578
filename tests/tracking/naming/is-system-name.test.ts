import { isSystemName } from "../../../src/tracking/naming/is-system-name";

test.each([
  ["system/cpu_utilization", true],
  [" System.export_time", true],
  ["sys_memory", true],
  ["system", false],
  ["systematic_error", false],
  ["my system/cpu", false],
])("%j is of the machine itself: %s", (name, expected) => {
  expect(isSystemName(name)).toBe(expected);
});
