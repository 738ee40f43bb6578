import { readPart } from "../../src/importers/reading/read-part";
import { RowHashes } from "../../src/tracking/identity/row-hashes";
import { createEngine } from "../../src/worker/create-engine";
import { EventLoopPace } from "../../src/worker/pace";
import { containing } from "../support/containing";
import { RUN_HEADERS, engineWith } from "./engine-with";

afterEach(() => {
  jest.restoreAllMocks();
});

const part = (content: string, name = "runs.csv") => ({ name, content });
const repeated = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(",");

/** How often names were looked up in sets while a table of so many columns was planned. */
async function lookups(header: string, columns: number): Promise<number> {
  const values = repeated(columns, (index) => String(index + 0.5));
  const held = await engineWith(part(`${header}\n${values}\n`));
  const looked = jest.spyOn(Set.prototype, "has");
  const preview = await held.plan([]);
  const { calls } = looked.mock;
  looked.mockRestore();
  expect(preview.counts.add).toBe(1);
  return calls.length;
}

test.each([
  ["different", (index: number) => `p${index}`],
  ["equal", () => "loss"],
])("columns under %s headers cost the same each, however many they are", async (_, name) => {
  const few = await lookups(repeated(250, name), 250);
  const many = await lookups(repeated(2000, name), 2000);
  expect(many).toBeLessThan(few * 9);
});

test("more columns than a worksheet has are refused before anything is written, those of the table counted in", async () => {
  const headers = [
    ...RUN_HEADERS,
    ...Array.from({ length: 16_384 - RUN_HEADERS.length }, (_, n) => `own ${n}`),
  ];
  const held = await engineWith(part("name,val_acc\na,1\n"), { headers });
  await expect(held.plan([])).rejects.toMatchObject({
    code: "file-too-wide",
    message: "The Runs table with this import has 16,385 columns; a worksheet holds 16,384.",
  });
  const fits = await engineWith(part("name,val_acc\na,1\n"), { headers: headers.slice(0, -1) });
  expect((await fits.plan([])).counts.add).toBe(1);
});

test("faulty JSON lines are told by their grammar, not by an exception each", async () => {
  const lines = ['{"lr": 1, "val_acc": 1}', ...Array.from({ length: 5000 }, () => '{"lr": 1, "b": [1,')];
  const parse = jest.spyOn(JSON, "parse");
  const content = await readPart(part(lines.join("\n"), "runs.jsonl"), new EventLoopPace());
  expect(parse.mock.calls.length).toBeLessThan(300);
  expect(content.unreadable).toHaveLength(5000);
  expect(content.unreadable.at(-1)).toEqual({
    row: 5000,
    message: "It is not valid JSON: the text ends too early, a value is missing at column 19.",
  });
});

test("good lines among many faulty ones are read", async () => {
  const lines = Array.from({ length: 600 }, (_, n) =>
    n % 2 === 0 ? `{"id": "r${n}", "lr": NaN}` : "{oops}",
  );
  const content = await readPart(part(lines.join("\n"), "runs.jsonl"), new EventLoopPace());
  expect(content.unreadable).toHaveLength(300);
  expect(content.kind === "records" && content.lines && content.document[598]).toEqual({
    id: "r598",
    lr: "NaN",
  });
});

test("what is nested deeper than a stack is refused by its name", async () => {
  const deep = `${"[".repeat(50_000)}1${"]".repeat(50_000)}`;
  await expect(
    createEngine().open(part(`[{"lr": 1, "config": ${deep}}]`, "runs.json")),
  ).rejects.toMatchObject({
    code: "file-unreadable",
    message: "config nests lists or objects too deep to be kept as text.",
  });
  await expect(createEngine().open(part("[".repeat(200_000), "runs.json"))).rejects.toMatchObject({
    code: "file-unreadable",
    message: containing("the text ends too early"),
  });
});

test("a fault behind a string of many megabytes is found", async () => {
  const long = "x".repeat(12 * 1024 * 1024);
  await expect(createEngine().open(part(`{"notes": "${long}", "lr": }`, "runs.json"))).rejects.toMatchObject({
    code: "file-unreadable",
    message: containing("a value is missing on line 1"),
  });
  await expect(createEngine().open(part(`{"notes": "${long}`, "runs.json"))).rejects.toMatchObject({
    code: "file-unreadable",
  });
});

test("text behind a closing quote stays in its cell, and that is said", async () => {
  const content = await readPart(part('name,note,acc\na,"abc"xdef,1\nb,"d",2\n'), new EventLoopPace());
  expect(content.kind === "table" && Array.from(content.columns[1] ?? [])).toEqual(["abcxdef", "d"]);
  expect(content.remarks).toEqual([
    "1 cell has text behind its closing quote; it was kept as part of the cell.",
  ]);
});

test("a plan can be stopped between any two of its steps", async () => {
  const lines = Array.from({ length: 3000 }, (_, n) => `r${n},${n / 7},${n / 3}`);
  const held = await engineWith(part(`run_id,lr,val_acc\n${lines.join("\n")}\n`));
  // As if each look at the clock came a second after the one before: every step is a chance to stop.
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => (now += 1000));
  const steps: number[] = [];
  await held.plan([], {
    onProgress: ({ stage, done }) => {
      if (stage === "planning") {
        steps.push(done);
      }
    },
  });
  expect(steps.length).toBeGreaterThanOrEqual(9);
  expect(steps.at(-1)).toBe(0);
  const stop = new AbortController();
  const stopped = held.plan([], {
    signal: stop.signal,
    onProgress: ({ stage, done }) => {
      if (stage === "planning" && done > 1000) {
        stop.abort();
      }
    },
  });
  await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
});

test("texts that many columns hold are digested once, and hash as ever", () => {
  const encode = jest.spyOn(TextEncoder.prototype, "encode");
  const hashes = new RowHashes(2);
  for (let column = 0; column < 500; column++) {
    hashes.add(`column ${String(column)}`, ["adam", "sgd"]);
  }
  // One for the key of each column, and one for each text.
  expect(encode).toHaveBeenCalledTimes(502);
  encode.mockRestore();
  const apart = Array.from({ length: 500 }, (_, column) => {
    const own = new RowHashes(2);
    own.add(`column ${String(column)}`, ["adam", "sgd"]);
    return Number.parseInt(own.hex(0).slice(0, 8), 16);
  });
  const sum = apart.reduce((before, one) => (before + one) % 2 ** 32, 0);
  expect(Number.parseInt(hashes.hex(0).slice(0, 8), 16)).toBe(sum);
});
