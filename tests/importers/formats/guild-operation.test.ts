import { guildOperation } from "../../../src/importers/formats/guild-operation";

test.each([
  ["script:/project '' '' train.py", "train.py"],
  ["script:'/my project' '' '' train.py", "train.py"],
  ["guildfile:/project 3f2a cnn train", "cnn:train"],
  ["guildfile:/project 3f2a '' train", "train"],
  ["train.py", "train.py"],
  ["a b c d", "a b c d"],
  ["", ""],
])("%j is the operation %j", (opref, operation) => {
  expect(guildOperation(opref)).toBe(operation);
});
