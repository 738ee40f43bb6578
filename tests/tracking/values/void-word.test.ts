import { isDitto, readVoidWord } from "../../../src/tracking/values/void-word";

test.each([
  ["OOM", "failure"],
  ["CUDA out of memory", "failure"],
  ["cuda_oom", "failure"],
  ["diverged!!", "failure"],
  ["(failed)", "failure"],
  ["[crashed]", "failure"],
  ["timed-out.", "failure"],
  ["did  not   converge", "failure"],
  ["TODO", "pending"],
  ["todo:", "pending"],
  ["tbd.", "pending"],
  ["Tbd!!", "pending"],
  ["?", "pending"],
  ["???", "pending"],
  ["...", "pending"],
  ["in progress", "pending"],
  ["(not yet)", "pending"],
  ["oomph", undefined],
  ["!oom", undefined],
  ["oom(", undefined],
  ["fa(iled", undefined],
  ["oom at step 3", undefined],
  ["12", undefined],
  ["", undefined],
  ["not yet run because of it", undefined],
])("%j instead of a value says: %s", (text, why) => {
  expect(readVoidWord(text)).toBe(why);
});

test.each([
  ["same as above", true],
  ["Same-as_previous", true],
  ["(as above)", true],
  ["[see above]", true],
  ["ditto", true],
  ["Idem", true],
  ["dto.", true],
  ["″", true],
  ['"', true],
  ["''", true],
  ["wie oben", true],
  ["wie_oben", true],
  ["same", false],
  ["as above, but slower", false],
  ["the same as above", false],
  ["", false],
])("%j points at the cell above: %s", (text, expected) => {
  expect(isDitto(text)).toBe(expected);
});
