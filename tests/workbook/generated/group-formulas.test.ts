import {
  ALL_RUNS,
  deviationOfGroup,
  experimentGroup,
  meanOfGroup,
  runsOfGroup,
  valuesOfGroup,
} from "../../../src/workbook/generated/group-formulas";
import { workbookWith, type TableColumns } from "../evaluate";

const COLUMNS = { experiment: "Runs[Experiment]", status: "Runs[Status]", value: "Runs[acc]" };
const RUNS: TableColumns = {
  Experiment: ["one", "one", "One", "two", "two", ""],
  Status: ["Completed", "completed", "Failed", "Completed", "Completed", "Completed"],
  acc: [0.6, 0.8, 9, 0.5, "n/a", 0.1],
};

/** Runs, values, mean and deviation of an experiment, as the cells beside one another would show them. */
async function figures(
  columns: TableColumns,
  name: string | undefined,
  plain: "TRUE" | "FALSE",
): Promise<unknown[]> {
  const evaluate = await workbookWith("Runs", columns);
  const group = { ...COLUMNS, plain };
  const members = name === undefined ? ALL_RUNS : experimentGroup(group, name, `"${name}"`);
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
