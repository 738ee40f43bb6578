import { recognise } from "../../../src/importers/registry";
import type { PartContent } from "../../../src/importers/source-content";
import type { TableContent } from "../../../src/importers/source-content";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { documentOf, tableOf } from "../contents";
import { curvesOf, readAs, valuesOf } from "./read-as";

const rolesOf = (id: string, ...parts: PartContent[]) =>
  recognise(parts).find(({ importer }) => importer.id === id)?.roles;

describe("DVCLive", () => {
  const plot = (name: string, header: string[], rows: readonly (readonly Scalar[])[]): TableContent => ({
    ...tableOf(header, rows, name),
    delimiter: "\t",
  });

  test("a run is its folder: the curves by where their files lie, the summary, and what it was started with", () => {
    const parts = [
      plot("exp/dvclive/plots/metrics/train/acc.tsv", ["timestamp", "step", "acc"], [[1_700_000_000_000, 0, 0.5], [1_700_000_010_000, 1, 0.6]]),
      plot("exp/dvclive/plots/metrics/lr.tsv", ["step", "lr"], [[0, 0.1]]),
      documentOf({ step: 1, train: { acc: 0.6 }, best: 0.7 }, "exp/dvclive/metrics.json"),
      documentOf({ batch: 32 }, "exp/dvclive/params.yaml"),
    ]; // prettier-ignore
    expect(rolesOf("dvclive", ...parts)).toEqual(["log", "log", "log", "parameters"]);
    const runs = readAs("dvclive", ...parts);
    expect(valuesOf(runs)).toEqual({
      folder: ["field name", "exp"],
      timestamp: ["field started", 1_700_000_000_000],
      "timestamp (first to last)": ["field duration", 10],
      batch: ["parameter batch", 32],
      acc: ["metric train/acc", 0.6],
      lr: ["metric lr", 0.1],
      best: ["metric best", 0.7],
      step: ["ignored", 1],
    });
    expect(curvesOf(runs)).toEqual(["0 train/acc 0,1: 0.5,0.6", "0 lr 0: 0.1"]);
  });

  test("a second copy of a file is of another run, files of other folders too", () => {
    const rows = [[0, 1]];
    const runs = readAs(
      "dvclive",
      plot("acc.tsv", ["step", "acc"], rows),
      plot("acc (1).tsv", ["step", "acc"], [[0, 2]]),
      plot("b/acc.tsv", ["step", "acc"], [[0, 3]]),
    );
    expect(curvesOf(runs)).toEqual(["0 acc 0: 1", "1 acc 0: 2", "2 acc 0: 3"]);
  });
});
