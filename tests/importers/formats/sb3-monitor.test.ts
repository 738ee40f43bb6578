import type { TableContent } from "../../../src/importers/source-content";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { tableOf } from "../contents";
import { curvesOf, readAs, valuesOf } from "./read-as";

describe("the monitor of Stable-Baselines3", () => {
  const monitor = (
    name: string,
    start: number,
    rows: readonly (readonly Scalar[])[],
    more = "",
  ): TableContent => ({
    ...tableOf(["r", "l", "t", "success"], rows, name),
    settings: `{"t_start": ${start}, "env_id": "Hopper"${more}}`,
  });

  test("adds the lengths of the episodes up to steps; the run is called after its file, else its environment", () => {
    const runs = readAs("sb3-monitor", monitor("a/monitor.csv", 1000.4, [[1, 10, 2, 1], [3, 20, 5, 0]])); // prettier-ignore
    expect(valuesOf(runs)).toMatchObject({
      file: ["field name", "a"],
      t_start: ["field started", 1_000_400],
      env_id: ["parameter env_id", "Hopper"],
      r: ["metric episode_reward", 3],
      l: ["metric episode_length", 20],
      t: ["field duration", 5],
      success: ["metric success", 0],
    });
    expect(curvesOf(runs)).toEqual([
      "0 episode_reward 10,30: 1,3",
      "0 episode_length 10,30: 10,20",
      "0 success 10,30: 1,0",
    ]);
    expect(valuesOf(readAs("sb3-monitor", monitor("monitor.csv", 1, [[1, 10, 2, 1]])))["file"]).toEqual([
      "field name",
      "Hopper",
    ]);
    expect(runs.remarks).toEqual([]);
  });

  test("environments side by side are one run, whose episodes stand in the order in which they ended", () => {
    const runs = readAs("sb3-monitor", monitor("a/0.monitor.csv", 100, [[1, 10, 5, 1], [2, 10, 9, 1]]), monitor("a/1.monitor.csv", 102, [[7, 1, 1, 1], [8, 1, 20, 1]]), monitor("a/mine.monitor.csv", 1, [[9, 1, 1, 1]])); // prettier-ignore
    expect(curvesOf(runs).filter((line) => line.includes("reward"))).toEqual([
      "0 episode_reward 1,11,21,22: 7,1,2,8",
      "1 episode_reward 1: 9",
    ]);
    expect(valuesOf(runs)["t_start"]).toEqual(["field started", 100_000, 1000]);
  });

  test("from a hundred episodes on, the mean of the last hundred is what the tool reports", () => {
    const rows = (many: number) => Array.from({ length: many }, (_, at) => [at, 1, at, 1]);
    const of = (many: number) => readAs("sb3-monitor", monitor("a/monitor.csv", 1, rows(many)));
    expect(curvesOf(of(99)).some((line) => line.includes("ep_rew_mean"))).toBe(false);
    expect(of(99).remarks).toEqual([]);
    expect(curvesOf(of(102))[0]).toBe("0 ep_rew_mean 100,101,102: 49.5,50.5,51.5");
    expect(of(102).remarks).toHaveLength(1);
    expect(of(102).columns.find(({ header }) => header === "r, mean of 100")).toMatchObject({
      goal: "maximize",
      leads: expect.stringContaining("last 100 episodes") as unknown,
    });
  });
});
