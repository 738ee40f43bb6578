import {
  GROUP_OF_ALL,
  deviationOfGroup,
  experimentGroup,
  meanOfGroup,
  runsOfGroup,
  valuesOfGroup,
} from "../../../src/workbook/generated/group-formulas";
import { workbookWith, type TableColumns } from "../evaluate";

const COLUMNS = { experiment: "Runs[Experiment]", status: "Runs[Status]", value: "Runs[acc]" };
const RUNS = {
  Experiment: ["one", "one", "One", "two", "two", ""],
  Status: ["Completed", "completed", "Failed", "Completed", "Completed", "Completed"],
  acc: [0.6, 0.8, 9, 0.5, "n/a", 0.1],
} satisfies TableColumns;

/** Runs, values, mean and deviation of an experiment, as the cells beside one another would show them. */
async function figures(
  columns: TableColumns,
  name: string | undefined,
  plain: "TRUE" | "FALSE",
  decimalSeparator: "." | "," = ".",
  shownName = name,
): Promise<unknown[]> {
  const asked = RUNS.acc.map(() => `'${shownName ?? ""}`);
  const evaluate = await workbookWith("Runs", { ...columns, Asked: asked }, decimalSeparator);
  const group = { ...COLUMNS, plain };
  const members = name === undefined ? GROUP_OF_ALL : experimentGroup(group, name, "$D$2");
  const runs = name === undefined ? "ROWS(Runs[acc])" : runsOfGroup(group, members);
  const count = valuesOfGroup(group, members);
  const mean = meanOfGroup(group, members, `(${count})`);
  const shown = [];
  for (const formula of [runs, count, mean, deviationOfGroup(group, members, `(${count})`, `(${mean})`)]) {
    const value = await evaluate(formula);
    shown.push(typeof value === "number" ? Number(value.toPrecision(9)) : value);
  }
  return shown;
}

test.each(["TRUE", "FALSE"] as const)(
  "of an experiment's completed runs (criteria serve: %s)",
  async (plain) => {
    expect(await figures(RUNS, "one", plain)).toEqual([3, 2, 0.7, 0.141421356]);
  },
);

test("of an experiment, where numbers have a decimal comma", async () => {
  expect(await figures(RUNS, "one", "TRUE", ",")).toEqual([3, 2, 0.7, 0.141421356]);
});

test("a text among the values is passed over; one value has no deviation", async () => {
  expect(await figures(RUNS, "two", "TRUE")).toEqual([2, 1, 0.5, ""]);
});

test("an experiment without results has no figures", async () => {
  expect(await figures(RUNS, "three", "TRUE")).toEqual([0, 0, "", ""]);
});

test("of all completed runs", async () => {
  expect(await figures(RUNS, undefined, "TRUE")).toEqual([6, 4, 0.5, 0.294392029]);
});

test("spaces around names and statuses make no difference where products answer", async () => {
  const spaced = {
    ...RUNS,
    Experiment: ["one ", " one", "x", "x", "x", "x"],
    Status: Array<string>(6).fill(" Completed"),
  };
  expect(await figures(spaced, "one", "FALSE")).toEqual([2, 2, 0.7, 0.141421356]);
});

test.each(["<5", "a*b", "5", "=x", "a?", "~a"])(
  "the name %s would mean something else as a criterion",
  async (name) => {
    const columns = {
      ...RUNS,
      Experiment: [name, "4", "axb", "a", "x", "y"].map((text) => (text.startsWith("=") ? `'${text}` : text)),
    };
    expect(experimentGroup({ ...COLUMNS, plain: "TRUE" }, name, '""').criteria).toBeUndefined();
    if (!name.startsWith("=")) {
      expect((await figures(columns, name, "TRUE")).slice(0, 2)).toEqual([1, 1]);
    }
  },
);

test("a name that is a truth value in the language of this Excel is counted all the same", async () => {
  const columns = { ...RUNS, Experiment: RUNS.Experiment.map((name) => (name === "one" ? "'TRUE" : name)) };
  // English alone is known when the formulas are made; in any other language the cell itself tells.
  expect((await figures(columns, "WAHR", "TRUE", ",", "TRUE")).slice(0, 3)).toEqual([2, 2, 0.7]);
});
