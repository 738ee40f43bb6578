import { readAs, tableFrom, targetsAs, valuesOf, type Columns } from "./read-as";

describe("the data frame of runs of Aim", () => {
  const OWN: Columns = {
    hash: ["h1", "h2", "h3"],
    name: ["a", "b", "c"],
    archived: [false, false, false],
    creation_time: ["1700000000.5", 1_700_000_000, 1_700_000_000],
    end_time: ["1700000010.5", "", ""],
    active: [false, "True", "false"],
    experiment: ["e", "e", "e"],
    tags: ['["x", "y"]', "[broken", ""],
    "hparams.lr": [1, 2, 3],
  };

  test("says how each run stands by its end, and how long it took", () => {
    expect(valuesOf(readAs("aim-runs-dataframe", tableFrom(OWN)))).toMatchObject({
      hash: ["field sourceId", "h1", "h2", "h3"],
      creation_time: ["field started", 1_700_000_000.5, 1_700_000_000, 1_700_000_000],
      "active + end_time": ["field status", "Completed", "Running", undefined],
      "end_time - creation_time": ["field duration", 10, undefined, undefined],
      end_time: ["ignored", "1700000010.5", "", ""],
      archived: ["ignored", false, false, false],
      tags: ["field tags", "x, y", "[broken", ""],
      "hparams.lr": ["parameter lr", 1, 2, 3],
    });
  });

  test("the index that pandas writes is no parameter, a first column of another name is one", () => {
    expect(targetsAs("aim-runs-dataframe", { "Unnamed: 0": [0, 0, 0], ...OWN })["Unnamed: 0"]).toBe(
      "ignored",
    );
    expect(targetsAs("aim-runs-dataframe", { depth: [0, 0, 0], ...OWN })["depth"]).toBe("parameter depth");
    expect(targetsAs("aim-runs-dataframe", { ...OWN, index: [0, 0, 0] })["index"]).toBe("parameter index");
    expect(
      targetsAs("aim-runs-dataframe", { "__system_params.packages": [1, 1, 1], ...OWN })[
        "__system_params.packages"
      ],
    ).toBe("ignored");
  });
});
