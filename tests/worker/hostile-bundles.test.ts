// Whatever is handed over, the engine plans it or says in a sentence why not: files of all kinds with bytes changed, cut out,
// doubled or swapped, alone and together, and tables under names that mean something elsewhere. What it plans adds up.

import { readdirSync } from "node:fs";
import path from "node:path";
import type { BundlePart } from "../../src/importers/bundle";
import { RunsheetError } from "../../src/tracking/runsheet-error";
import fc from "../support/fast-check";
import { engineWith, fixture } from "./engine-with";

const ROOT = path.join(__dirname, "../fixtures");
const FOLDERS = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !["generate", "statistics", "sweep"].includes(entry.name))
  .map(({ name }) => name)
  .sort();
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${folder}/${name}`)
    .sort(),
);

/** One thing that is done to the bytes of a file, at a place and of a length, both as shares of the whole. */
interface Harm {
  readonly how: "flip" | "cut" | "double" | "blank" | "swap" | "end";
  readonly at: number;
  readonly share: number;
  readonly byte: number;
}

function harmed(bytes: Uint8Array, { how, at, share, byte }: Harm): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(bytes.length, from + 1 + Math.floor(share * 60));
  const [before, own, behind] = [bytes.slice(0, from), bytes.slice(from, to), bytes.slice(to)];
  switch (how) {
    case "flip":
      return joined(
        before,
        own.map((one, index) => (index === 0 ? byte : one)),
        behind,
      );
    case "cut":
      return joined(before, behind);
    case "double":
      return joined(before, own, own, behind);
    case "blank":
      return joined(before, own.fill(byte % 2 === 0 ? 0x20 : 0x2c), behind);
    case "swap":
      return joined(before, own.reverse(), behind);
    case "end":
      return before;
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  return all;
}

const HARM: fc.Arbitrary<Harm> = fc.record({
  how: fc.constantFrom("flip", "cut", "double", "blank", "swap", "end"),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  share: fc.double({ min: 0, max: 0.999, noNaN: true }),
  byte: fc.integer({ min: 0, max: 255 }),
});
const HARMED_FILE = fc
  .record({ file: fc.constantFrom(...FILES), harms: fc.array(HARM, { maxLength: 4 }) })
  .map(({ file, harms }): BundlePart => {
    const { name, content } = fixture(file);
    const bytes = harms.reduce(harmed, new Uint8Array(content as ArrayBuffer));
    return { name, content: new Uint8Array(bytes).buffer };
  });

/** Plans it; a refusal is a sentence with advice, and what is planned adds up over rows and columns. */
async function checkBundle(parts: readonly BundlePart[]): Promise<"planned" | "refused"> {
  try {
    const held = await engineWith(parts);
    const { counts, rows, columns, reasons, brought, curves } = await held.plan([]);
    expect(counts.add + counts.update + counts.skip + counts.reject).toBe(rows);
    expect(reasons.length).toBeGreaterThanOrEqual(Math.min(1000, counts.skip + counts.reject));
    for (const { filled } of columns) {
      expect(filled).toBeLessThanOrEqual(rows);
    }
    expect(rows + Object.values(brought).flat().length + (curves?.curves ?? 0)).toBeGreaterThan(0);
    return "planned";
  } catch (error) {
    if (!(error instanceof RunsheetError)) {
      throw error;
    }
    expect(error.code).toMatch(/^(?:file-|invalid-input$)/);
    expect(error.message).not.toMatch(/undefined|\[object|NaN\b.*NaN/);
    expect(error.advice).not.toBe("");
    return "refused";
  }
}

test("files with changed bytes, alone and together", async () => {
  const came = { planned: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(HARMED_FILE, { minLength: 1, maxLength: 2 }), async (parts) => {
      came[await checkBundle(parts)]++;
    }),
    { numRuns: 1200 },
  );
  expect(Math.min(came.planned, came.refused)).toBeGreaterThan(100);
}, 300_000);

const NAMES = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "name",
      "lr",
      "acc",
      "loss",
      "seed",
      "status",
      "step",
      "epoch",
      "run_id",
      "date",
      "time",
    ),
  },
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "",
    " ",
    "\u0000",
    "\ufeff",
    "=1+1",
    "'x",
    "@",
    "#N/A",
  ),
  fc.constantFrom(
    "Run ID",
    "Fingerprint",
    "Import",
    "Source ID",
    "params.",
    "metrics.a",
    "tags.x",
    "config/",
    "a.b.c",
    "ACC",
    "acc ",
  ),
  fc.constantFrom(
    "\u202eacc",
    "e\u0301",
    "\ud83d\ude00",
    "\ud800",
    "x".repeat(300),
    "loss (↓)",
    "±",
    "%",
    "acc [%]",
    "lr / 10",
  ),
  fc.string({ maxLength: 8 }),
);
const CELLS = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "0.5",
    "1e400",
    "-0",
    "NaN",
    "inf",
    "-",
    "OOM",
    "1,5",
    "50%",
    "0.9 ± 0.1",
    "12 ms",
    "1700000000",
  ),
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    "__proto__",
    "2024-02-30",
    "13/13/2024",
    "9007199254740993",
    "TRUE",
    "[1,2",
    "{}",
    "\u0000",
  ),
  fc.double().map(String),
  fc.string({ maxLength: 6 }),
);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test("tables under names that mean something elsewhere", async () => {
  const table = fc
    .integer({ min: 1, max: 7 })
    .chain((width) =>
      fc.tuple(
        fc.array(NAMES, { minLength: width, maxLength: width }),
        fc.array(fc.array(CELLS, { minLength: width, maxLength: width }), { maxLength: 6 }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(",", ";", "\t"), async ([header, rows], delimiter) => {
      const content = [header, ...rows].map((row) => row.map(quoted).join(delimiter)).join("\n");
      await checkBundle([{ name: "runs.csv", content }]);
    }),
    { numRuns: 1500 },
  );
}, 300_000);

test("records under names that mean something elsewhere, nested in any shape", async () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, tie("leaf"), tie("list"), tie("object")),
    leaf: fc.oneof(CELLS, fc.double(), fc.boolean(), fc.constant(null)),
    list: fc.array(tie("tree"), { maxLength: 3 }),
    object: fc.array(fc.tuple(NAMES, tie("tree")), { maxLength: 4 }).map(objectOf),
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 3 }), fc.boolean(), async (items, asLines) => {
      const texts = items.map((item) => JSON.stringify(item));
      const content = asLines ? texts.join("\n") : `[${texts.join(",")}]`;
      await checkBundle([{ name: asLines ? "runs.jsonl" : "runs.json", content }]);
    }),
    { numRuns: 1500 },
  );
}, 300_000);

/** An object that has all of the names as its own, `__proto__` too. */
function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  const made: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return made;
}
