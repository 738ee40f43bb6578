import { recognise } from "../../../src/importers/registry";
import { readBundle } from "../../../src/importers/reading/read-bundle";
import { EventLoopPace } from "../../../src/worker/pace";
import { engineWith, fixture } from "../../worker/engine-with";

const ROWS = ["swift-cat-1", "Finished", "2026/02/01 10:00:00", "2min 4s ", "0.1", "0.9"];

async function formatOf(name: string, ...rows: readonly (readonly string[])[]): Promise<string | undefined> {
  const content = rows.map((row) => `${row.join(",")}\n`).join("");
  return recognise(await readBundle({ name, content }, new EventLoopPace()))[0]?.importer.id;
}

describe("the table is told apart from that of W&B, which begins with the same names", () => {
  const HEADER = ["Name", "State", "Created", "Runtime", "lr", "acc"];

  test("by the file's name", async () => {
    const blank = ["a", "Running", "-", "-", "-", "-"];
    expect(await formatOf("swanlab_experiments_2026-2-1_4-0-0.csv", HEADER, blank)).toBe("swanlab-runs-csv");
    expect(await formatOf("runs.csv", HEADER, blank)).toBe("wandb-runs-csv");
  });

  test("by how times are written", async () => {
    expect(await formatOf("runs.csv", HEADER, ROWS)).toBe("swanlab-runs-csv");
    const theirs = ["a", "finished", "2026-02-01T10:00:00.000Z", "124", "0.1", "0.9"];
    expect(await formatOf("runs.csv", HEADER, theirs)).toBe("wandb-runs-csv");
  });

  test("where the summary alone was exported, by the file's name", async () => {
    const rows = [
      ["Name", "acc"],
      ["swift-cat-1", "0.9"],
    ];
    expect(await formatOf("swanlab_experiments_2026-2-1_4-0-0.csv", ...rows)).toBe("swanlab-runs-csv");
    expect(await formatOf("runs.csv", ...rows)).toBe("wandb-runs-csv");
  });
});

const HEADERS = ["Name", "Status", "Started", "Duration (s)", "Notes", "acc", "val/loss"];

test("nothing and what was never logged are blanks, and commas are those that were meant", async () => {
  const engine = await engineWith(fixture("swanlab/swanlab_experiments_2026-2-1_4-0-0.csv"));
  await engine.plan([]);
  const rows = (await engine.additions(0, Infinity, HEADERS))?.rows ?? [];
  expect(rows.map((row) => [row[0], row[1], row[3], row[4], row[5], row[6]])).toEqual([
    ["first-1", "Completed", 3724, "wide,deep", 0.9123, 0],
    ["first-2", "Failed", 0, "", "", ""],
    ["first-3", "Running", 120, "", 0.88, 0.25],
  ]);
});

test("a table in Chinese is the same", async () => {
  const content =
    "实验名,状态,创建时间,运行时间,lr,acc\n" +
    "a,完成,2026/02/01 10:00:00,1小时2分钟4秒,0.1,0.9\n" +
    "b,中断,2026/02/01 11:00:00,3秒,0.2,-\n" +
    "c,正在进行,2026/02/01 12:00:00,1天,0.3,0.7\n";
  const engine = await engineWith({ name: "runs.csv", content });
  expect((await engine.plan([])).format.id).toBe("swanlab-runs-csv");
  const rows = (await engine.additions(0, Infinity, HEADERS))?.rows ?? [];
  expect(rows.map((row) => row.filter((_, at) => at !== 2))).toEqual([
    ["a", "Completed", 3724, "", 0.9, ""],
    ["b", "Failed", 3, "", "", ""],
    ["c", "Running", 86400, "", 0.7, ""],
  ]);
});
