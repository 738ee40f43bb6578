import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const html = readFileSync(path.join(__dirname, "../../../src/workbench/page/workbench.html"), "utf8");
const policy = /content="([^"]*default-src[^"]*)"/.exec(html)?.[1] ?? "";
const directive = (name: string) => new RegExp(`${name}([^;]*)`).exec(policy)?.[1]?.trim().split(/\s+/) ?? [];

/** The parts of RevoGrid that the page never shows, and so never styles. */
const UNUSED = ["revogrEditStyleCss", "filterStyleCss"];
/** What Stencil adds to the styles of parts with slots. */
const SLOT_SUFFIX = "slot-fb{display:contents}slot-fb[hidden]{display:none}";

function revoGridStyles(): string[] {
  const folder = path.join(path.dirname(require.resolve("@revolist/revogrid")), "esm");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".entry.js"))
    .flatMap((name) => [
      ...readFileSync(path.join(folder, name), "utf8").matchAll(/const (\w+Css) = \(\) => `([^`]*)`/g),
    ])
    .filter(([, name = ""]) => !UNUSED.includes(name))
    .map(([, , css = ""]) => css.replaceAll("\\\\", "\\"));
}

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("no script but the page's own runs, and no code is made of text", () => {
  expect(directive("default-src")).toEqual(["'none'"]);
  expect(directive("script-src")).toEqual(["'self'"]);
  expect(policy).not.toMatch(/unsafe/);
});

test("RevoGrid's styles are let in by their hashes", () => {
  const allowed = new Set(directive("style-src"));
  const styles = revoGridStyles();
  expect(styles.length).toBeGreaterThan(6);
  const refused = styles.filter((css) => !allowed.has(hash(css)) && !allowed.has(hash(css + SLOT_SUFFIX)));
  expect(refused.map((css) => css.slice(0, 40))).toEqual([]);
});
