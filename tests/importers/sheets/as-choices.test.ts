import { asChoices } from "../../../src/importers/sheets/as-choices";
import type { GridCell } from "../../../src/importers/tables/grid";

const DAY = Date.UTC(2026, 1, 1) / 86_400_000 + 25_569;
const formatsOf = (...formats: (string | undefined)[]) => ({ at: (row: number) => formats[row] });

test.each<[why: string, cells: GridCell[], choices: string[], right: GridCell[]]>([
  ["texts are the choices, trimmed", ["adam", " sgd "], ["sgd", "adam"], ["adam", "sgd"]],
  ["a number is the choice that reads as it", [0.1, 1000], ["1e3", "0.10"], ["0.10", "1e3"]],
  [
    "a truth is the choice of that word, however it is written",
    [true, false],
    ["True", "false"],
    ["True", "false"],
  ],
  ["blank cells are no choice and cost nothing", ["a", undefined, ""], ["a"], ["a", undefined, undefined]],
  ["one that is no choice leaves all as they are", [1, "x"], ["1"], [1, "x"]],
  ["a number that is none of the choices stays", [2], ["1"], [2]],
  ["a truth that is none of the choices stays", [true], ["false", "1"], [true]],
  ["choices are told apart by case", ["Adam"], ["adam"], ["Adam"]],
])("%s", (_, cells, choices, right) => {
  expect(asChoices(cells, undefined, choices)).toEqual(right);
});

test("a number is a day among the choices only where it is shown as a day", () => {
  const choices = ["1", "2026-02-01"];
  const read = (format: string | undefined) => asChoices([DAY], formatsOf(format), choices);
  expect(read("yyyy-mm-dd")).toEqual(["2026-02-01"]);
  expect(read("0.00")).toEqual([DAY]);
  expect(read("h:mm")).toEqual([DAY]);
  expect(read(undefined)).toEqual([DAY]);
  expect(asChoices([DAY + 1], formatsOf("yyyy-mm-dd"), choices)).toEqual([DAY + 1]);
  expect(asChoices(["1", DAY], formatsOf(undefined, "yyyy-mm-dd"), choices)).toEqual(["1", "2026-02-01"]);
});
