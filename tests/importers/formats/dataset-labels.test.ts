import { datasetLabels, type NamedDataset } from "../../../src/importers/formats/dataset-labels";

const of = (name: string, digest = ""): NamedDataset => ({ name, digest });

test.each<[why: string, all: NamedDataset[][], right: (string | undefined)[] | undefined]>([
  ["no run has any", [[], []], undefined],
  [
    "one version of a name needs no digest",
    [[of("cats", "a")], [of("cats", "a")], []],
    ["cats", "cats", undefined],
  ],
  ["several versions are told apart by theirs", [[of("cats", "a")], [of("cats", "b")]], ["cats@a", "cats@b"]],
  [
    "a run that does not say its version has the name alone",
    [[of("cats", "a")], [of("cats", "b")], [of("cats")]],
    ["cats@a", "cats@b", "cats"],
  ],
  ["one version beside none is no reason to say it", [[of("cats", "a")], [of("cats")]], ["cats", "cats"]],
  ["versions of other names do not count", [[of("cats", "a")], [of("dogs", "b")]], ["cats", "dogs"]],
  [
    "several of one run stand together, each once",
    [[of("cats", "a"), of("dogs"), of("cats", "a")]],
    ["cats + dogs"],
  ],
])("%s", (_, all, right) => {
  expect(datasetLabels(all)).toEqual(right);
});
