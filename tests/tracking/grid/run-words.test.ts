import { runWords } from "../../../src/tracking/grid/run-words";

const RUN = {
  "parameter:learning_rate": 0.000_1,
  "parameter:decay:rate": 0.1 + 0.2,
  "parameter:steps": 123_456_789_012_345,
  "parameter:amp": true,
  "parameter:optimizer": "adam",
  "parameter:blank": undefined,
  "field:seed": 1,
  "field:model": "cnn",
};

test.each([
  [
    ["parameter:learning_rate", "parameter:optimizer", "field:seed"],
    "learning_rate 0.0001, optimizer adam, Seed 1",
  ],
  [["parameter:decay:rate"], "decay:rate 0.3"],
  [["parameter:steps"], "steps 123456789012345"],
  [["field:model", "parameter:blank", "parameter:amp", "parameter:gone"], "Model cnn, amp true"],
  [[], ""],
])("of a run under %j: %s", (keys, words) => {
  expect(runWords(RUN, keys)).toBe(words);
});
