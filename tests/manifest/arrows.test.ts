import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

interface Rule {
  readonly from: { readonly path?: string };
  readonly to: { readonly path?: string; readonly pathNot?: readonly string[] };
}

const ROOT = path.resolve(__dirname, "../..");
const { forbidden } = jest.requireActual<{ readonly forbidden: readonly Rule[] }>(
  path.join(ROOT, ".dependency-cruiser.cjs"),
);

/** Every import between files of ours, as `src/a/b.ts src/c/d`. */
function imports(): string[] {
  const files = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(path.join(ROOT, "src", file), "utf8");
      return [...source.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(
        ([, to = ""]) => `src/${file} ${path.posix.join("src", path.posix.dirname(file), to)}`,
      );
    });
}

test("every arrow between rooms that is permitted is used", () => {
  const used = imports();
  const rules = forbidden.filter(({ from, to }) => from.path?.startsWith("^src/") && to.path === "^src/");
  // Within itself a room may do what it likes: a room of one file has no arrow of that kind.
  const permitted = rules.flatMap(({ from, to }) =>
    (to.pathNot ?? []).filter((room) => room !== from.path).map((room) => [from.path ?? "", room] as const),
  );
  const unused = permitted.filter(
    ([from, room]) => !used.some((one) => new RegExp(`${from}\\S* ${room.slice(1)}`).test(one)),
  );
  expect(permitted.length).toBeGreaterThan(20);
  expect(unused).toEqual([]);
});
