import { readBoolean } from "../../../src/tracking/values/read-boolean";

test.each(["True", "true", "TRUE", "yes", "Yes", "YES"])("%s is true", (text) => {
  expect(readBoolean(text)).toBe(true);
});

test.each(["False", "false", "FALSE", "no", "No", "NO"])("%s is false", (text) => {
  expect(readBoolean(text)).toBe(false);
});

test.each(["", "1", "0", "y", "n", "tRUE", "on", "off", " true"])("%j is no boolean", (text) => {
  expect(readBoolean(text)).toBeUndefined();
});
