import type { Scalar } from "../../../src/tracking/values/scalar";
import { readAs, tableFrom, targetsAs, valuesOf, type Columns } from "./read-as";

describe("the runs table of Aim", () => {
  const OWN: Columns = {
    run: ["calm", "bold"],
    experiment: ["e", "e"],
    experiment_description: ["-", "-"],
    date: ["14:05:59 · 03 Nov 25", "14:06:00 · 03 Nov 25"],
    duration: ["1m", "2m"],
  };

  test("has metrics before parameters: what stands before a sure metric is one, and what stands behind a sure parameter", () => {
    expect(
      targetsAs("aim-runs-csv", {
        ...OWN,
        first: [1, 2],
        second: ["-", 3],
        third: [4, 5],
        opt: ['"sgd"', '"adam"'],
        last: [6, 7],
      }),
    ).toMatchObject({
      experiment_description: "ignored",
      first: "metric first",
      second: "metric second",
      third: "metric third",
      opt: "parameter opt",
      last: "parameter last",
    });
  });

  test("between them, and where the order contradicts itself, the name decides, and a guess is marked", () => {
    const runs = readAs(
      "aim-runs-csv",
      tableFrom({ ...OWN, opt: ["[1]", "[2]"], odd: [1, 2], acc: [1, 2], lr: [1, 2], seen: ["-", 1] }),
    );
    expect(
      Object.fromEntries(Object.entries(valuesOf(runs)).map(([header, [target]]) => [header, target])),
    ).toMatchObject({
      opt: "parameter opt",
      odd: "metric odd",
      acc: "metric acc",
      lr: "parameter lr",
      seen: "metric seen",
    });
    expect(runs.columns.flatMap(({ header, unsure }) => (unsure === undefined ? [] : [header]))).toEqual([
      "odd",
    ]);
  });

  test("a header that ends in a space in the text is that of a metric", () => {
    const text = "run,experiment,experiment_description,date,duration,lr ,depth\ncalm,e,-,d,1m,1,2\n";
    const columns = { ...OWN, lr: [1, 2], depth: [1, 2] };
    expect(targetsAs("aim-runs-csv", columns, text)).toMatchObject({
      lr: "metric lr",
      depth: "parameter depth",
    });
    expect(targetsAs("aim-runs-csv", columns)).toMatchObject({
      lr: "parameter lr",
      depth: "parameter depth",
    });
    // A text that is not that of these columns says nothing.
    expect(targetsAs("aim-runs-csv", columns, `more,${text}`)).toMatchObject({ lr: "parameter lr" });
  });

  test.each<[cell: Scalar, isParameter: boolean]>([['"a"', true], ["[1]", true], ["{1}", true], ["True", true], ["False", true], ["None", true], ["Truely", false], ["1", false]])("a column with %j is one of parameters for certain: %p", (cell, isParameter) => {
    // The metric before it would make a metric of it otherwise.
    expect(targetsAs("aim-runs-csv", { ...OWN, odd: [cell, 1], acc: ["-", 1] })["odd"]).toBe(isParameter ? "parameter odd" : "metric odd");
  }); // prettier-ignore

  test("what Aim measures of the machine and logs of it is left out, hparams is no part of a name", () => {
    expect(
      targetsAs("aim-runs-csv", {
        ...OWN,
        "CPU (%)": [1, 2],
        __system_params: ["{}", "{}"],
        "hparams.lr": [1, 2],
      }),
    ).toMatchObject({
      "CPU (%)": "ignored",
      __system_params: "ignored",
      "hparams.lr": "parameter lr",
    });
  });

  test("rows of nothing but marks part groups and are no runs; quotes and marks are no part of values", () => {
    const runs = readAs(
      "aim-runs-csv",
      tableFrom({
        ...OWN,
        run: ["calm", "--"],
        experiment: ["e", "-"],
        date: ["d", ""],
        duration: ["1m", '"-"'],
        opt: ['"sgd"', " - "],
      }),
    );
    expect(valuesOf(runs)).toMatchObject({
      run: ["field name", "calm"],
      opt: ["parameter opt", "sgd"],
      experiment_description: ["ignored", undefined],
    });
    expect(runs.count).toBe(1);
  });

  test("runs are known by their hash, else by name and time", () => {
    expect(targetsAs("aim-runs-csv", { ...OWN, hash: ["h1", "h2"] })).not.toHaveProperty("run + date");
    expect(valuesOf(readAs("aim-runs-csv", tableFrom(OWN)))["run + date"]).toEqual([
      "field sourceId",
      "calm 14:05:59 · 03 Nov 25",
      "bold 14:06:00 · 03 Nov 25",
    ]);
    const blank = valuesOf(readAs("aim-runs-csv", tableFrom({ ...OWN, run: ["calm", ""], date: ["", "d"] })));
    expect(blank["run + date"]).toEqual(["field sourceId", undefined, undefined]);
  });

  test("numbers that may have been cut, and tags without names, are said", () => {
    const remarks = (columns: Columns) => readAs("aim-runs-csv", tableFrom({ ...OWN, ...columns })).remarks;
    expect(remarks({ lr: ["0.12345678", 1] })[0]).toMatch(/8 decimals/);
    expect(remarks({ lr: ["0", 1] })).toHaveLength(1);
    expect(remarks({ lr: ["0.1234567", "10"] })).toEqual([]);
    expect(remarks({ tags: ["[object Object]", ""] })[0]).toMatch(/names of tags/);
    expect(remarks({ lr: ["0.5", "[object Object]"] })).toEqual([]);
    expect(
      valuesOf(readAs("aim-runs-csv", tableFrom({ ...OWN, tags: ["[object Object]", "a"] })))["tags"],
    ).toEqual(["field tags", undefined, "a"]);
  });
});
