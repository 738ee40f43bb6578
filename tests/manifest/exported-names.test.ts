// One exported name means one thing all over the add-in; the workbench is a house of its own.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SRC = path.resolve(__dirname, "../../src");

const STANDS_ALONE = "ooxml stands alone and knows nothing of the other rooms";
const ASKS_THE_ENGINE = "the action, and what the engine works out for it";

/** Names that two files may export, and why. */
const SHARED: Readonly<Record<string, string>> = {
  Area: STANDS_ALONE,
  columnLetters: STANDS_ALONE,
  compareConfigurations: ASKS_THE_ENGINE,
  exploreParameters: ASKS_THE_ENGINE,
  rankConfigurations: ASKS_THE_ENGINE,
  rankParameters: ASKS_THE_ENGINE,
};

const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** The files that export each name. Overloads of one file are one. */
function exporters(): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, Set<string>>();
  for (const file of readdirSync(SRC, { recursive: true, encoding: "utf8" })) {
    if (/\.tsx?$/.test(file) && !file.startsWith("workbench")) {
      for (const [, name = ""] of readFileSync(path.join(SRC, file), "utf8").matchAll(EXPORT)) {
        byName.set(name, (byName.get(name) ?? new Set()).add(file));
      }
    }
  }
  return byName;
}

test("no exported name means two things", () => {
  const twice = [...exporters()].filter(([name, files]) => files.size > 1 && !(name in SHARED));
  expect(twice.map(([name, files]) => `${name}: ${[...files].join(", ")}`)).toEqual([]);
});

test("what may be shared still is", () => {
  const byName = exporters();
  expect(Object.keys(SHARED).filter((name) => (byName.get(name)?.size ?? 0) < 2)).toEqual([]);
});
