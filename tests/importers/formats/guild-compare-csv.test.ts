import { readAs, tableFrom, targetsAs, type Columns } from "./read-as";

describe("a comparison of Guild AI", () => {
  const OWN: Columns = {
    run: ["a", "b"],
    operation: ["train", "train"],
    started: ["d", "d"],
    time: ["1", "2"],
    status: ["completed", "error"],
    label: ["x", "y"],
  };

  test("has flags before the step, and scalars behind it", () => {
    expect(targetsAs("guild-compare-csv", { ...OWN, sourcecode: ["c", "c"], lr: [1, 2], opt: ["a", "b"], step: [9, 9], acc: [1, 2], note: ["a", "b"] })).toEqual({
      run: "field sourceId", operation: "field experiment", started: "field started", time: "field duration", status: "field status", label: "field name",
      sourcecode: "field codeVersion", lr: "parameter lr", opt: "parameter opt", step: "ignored", acc: "metric acc", note: "ignored",
    }); // prettier-ignore
  });

  test("without a step nobody knows where the scalars begin: numbers are doubted", () => {
    const runs = readAs("guild-compare-csv", tableFrom({ ...OWN, lr: [1, 2], opt: ["a", "b"] }));
    expect(runs.columns.flatMap(({ header, unsure }) => (unsure === undefined ? [] : [header]))).toEqual([
      "lr",
    ]);
  });

  test("a flag that is called as a field of the run is a flag; a second sourcecode too", () => {
    expect(
      targetsAs("guild-compare-csv", { ...OWN, lr: [1, 2], sourcecode: [3, 4], seed: [1, 2], step: [1, 1] }),
    ).toMatchObject({ sourcecode: "parameter sourcecode", seed: "field seed" });
  });
});
