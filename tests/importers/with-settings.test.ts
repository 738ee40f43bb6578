import { recognise } from "../../src/importers/registry";
import { documentOf, tableOf } from "./contents";
import { readAs, valuesOf } from "./formats/read-as";

describe("settings beside a log of no known tool", () => {
  const log = (name: string) => tableOf(["epoch", "val_loss"], [[1, 3], [2, 2], [3, 1]], name); // prettier-ignore
  const settings = (name: string, document: unknown) => documentOf(document, name);
  const rolesOf = (...parts: Parameters<typeof recognise>[0][number][]) => recognise(parts)[0]?.roles;

  test("are the parameters of the one log in their folder, however it is read", () => {
    const parts = [
      log("a/run.csv"),
      settings("a/config.yaml", { lr: 0.1, net: { depth: 2 }, wandb_version: 1, _wandb: 2, seed: 7 }),
    ];
    expect(rolesOf(...parts)).toEqual(["runs", "parameters"]);
    const runs = readAs("generic-csv", ...parts);
    expect(valuesOf(runs)).toMatchObject({
      lr: ["parameter lr", 0.1],
      "net.depth": ["parameter net.depth", 2],
      seed: ["field seed", 7],
    });
    expect(Object.keys(valuesOf(runs)).filter((name) => name.includes("wandb"))).toEqual([]);
    const rows = runs.readings?.options.find(({ id }) => id === "rows")?.read();
    expect(rows && valuesOf(rows)["lr"]).toEqual(["parameter lr", 0.1, 0.1, 0.1]);
  });

  test("say nothing of what the log says itself, and the first of two files counts", () => {
    const own = tableOf(["epoch", "val_loss", "lr"], [[1, 3, 0.5], [2, 2, 0.5], [3, 1, 0.5]], "a/run.csv"); // prettier-ignore
    const runs = readAs(
      "generic-csv",
      own,
      settings("a/config.yaml", { lr: 0.1, wd: 1 }),
      settings("a/params.json", { wd: 2, mom: 3 }),
    );
    expect(valuesOf(runs)).toMatchObject({
      lr: ["parameter lr", 0.5],
      wd: ["parameter wd", 1],
      mom: ["parameter mom", 3],
    });
  });

  test("are nobody's beside two logs, beside a table of runs, and in another folder", () => {
    const config = settings("a/config.yaml", { lr: 0.1 });
    const runs = tableOf(["name", "val_loss"], [["x", 1], ["y", 2]], "a/runs.csv"); // prettier-ignore
    expect(rolesOf(log("a/one.csv"), log("a/two.csv"), config)).not.toContain("parameters");
    expect(rolesOf(log("b/one.csv"), config)).not.toContain("parameters");
    expect(rolesOf(runs, settings("a/args.json", { lr: 1 }))).not.toContain("parameters");
    const two = readAs(
      "generic-csv",
      log("a/one.csv"),
      config,
      log("b/two.csv"),
      settings("b/config.yaml", { lr: 0.2 }),
    );
    expect(valuesOf(two)["lr"]).toEqual(["parameter lr", 0.1, 0.2]);
  });
});
