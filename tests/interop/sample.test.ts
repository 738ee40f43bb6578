import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

test("the files in assets/sample are those that their generator makes", () => {
  const root = path.resolve(__dirname, "../..");
  const folder = mkdtempSync(path.join(tmpdir(), "runsheet-sample-"));
  try {
    execFileSync("python3", [path.join(root, "tools/make-sample.py"), folder]);
    const kept = path.join(root, "assets/sample");
    expect(readdirSync(folder).sort()).toEqual(readdirSync(kept).sort());
    for (const file of readdirSync(folder)) {
      expect(readFileSync(path.join(folder, file), "utf8")).toBe(readFileSync(path.join(kept, file), "utf8"));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
