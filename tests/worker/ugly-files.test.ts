import { containing } from "../support/containing";
import { RUN_HEADERS, engineWith, fixture } from "./engine-with";

/** Opens and plans a fixture; gives counts and the rows as they would be written, by header. */
async function imported(name: string) {
  const engine = await engineWith(fixture(`ugly/${name}`));
  const preview = await engine.plan([]);
  const names = [...preview.newParameters, ...preview.newMetrics].map((definition) => definition.name);
  const block = await engine.additions(0, 10_000_000, [...RUN_HEADERS, ...names]);
  const rows = (block?.rows ?? []).map((cells) =>
    Object.fromEntries([...RUN_HEADERS, ...names].map((header, column) => [header, cells[column]])),
  );
  return { preview, rows };
}

test.each(["bom.csv", "crlf.csv", "mac-ends.csv", "blank-lines.csv"])(
  "%s is read like any other",
  async (name) => {
    const { rows } = await imported(name);
    expect(rows).toMatchObject([
      { Name: "first", lr: 0.1, val_accuracy: 0.8 },
      { Name: "second", lr: 0.01, val_accuracy: 0.9 },
    ]);
  },
);

test.each(["utf-16le.csv", "utf-16be.csv", "windows-1252.csv"])("%s keeps its accents", async (name) => {
  const { rows } = await imported(name);
  expect(rows[0]?.["Name"]).toMatch(/^prémière/);
});

test("mixed line ends keep rows apart", async () => {
  const { rows } = await imported("mixed-ends.csv");
  expect(rows.map(({ Name, val_accuracy }) => [Name, val_accuracy])).toEqual([
    ["first", 0.8],
    ["second", 0.9],
    ["third", 0.7],
    ["fourth", 0.6],
  ]);
});

test("repeated headers and headers that differ in case are both kept", async () => {
  const { rows } = await imported("duplicate-headers.csv");
  expect(rows[0]).toMatchObject({
    learning_rate: 0.1,
    "learning_rate (2)": 0.2,
    Accuracy: 0.8,
    accuracy: 0.7,
    "Column 6": "x",
  });
});

test("line ends in quotes stay in their cell; the line of a rejected row counts them", async () => {
  const { preview, rows } = await imported("quoted-newlines.csv");
  expect(rows[0]).toMatchObject({ Notes: 'first line\nsecond, with "quotes"\nthird', val_loss: 0.5 });
  expect(preview.counts).toEqual({ add: 3, update: 0, skip: 0, reject: 1 });
  expect(preview.reasons).toMatchObject([{ row: 3, place: "line 8", decision: "reject" }]);
});

test("escapes are taken off where they are escapes, and counted", async () => {
  const { preview, rows } = await imported("escapes.csv");
  expect(rows.map((row) => [row["log_likelihood"], row["Notes"]])).toEqual([
    [-0.5, "=1+1"],
    [-12, "@home"],
    [-3, "'tis fine"],
  ]);
  expect(preview.notices).toMatchObject([
    { rule: "escape-removed", column: "log_likelihood", count: 2 },
    { rule: "escape-removed", column: "comment", count: 2 },
    { rule: "status-assumed" },
  ]);
});

test("non-finite numbers stay as text and are counted; markers of missing values are blanks", async () => {
  const { preview, rows } = await imported("non-finite.csv");
  expect(rows.map((row) => [row["val_loss"], row["val_accuracy"]])).toEqual([
    ["NaN", 0.5],
    ["Infinity", 0.6],
    ["'-Infinity", ""],
    [0.7, ""],
  ]);
  expect(preview.notices[0]).toMatchObject({ rule: "non-finite", column: "val_loss", count: 3 });
});

test("text that looks like a formula stays the text it was", async () => {
  const { rows } = await imported("formula.csv");
  expect(rows.map(({ Name, Notes }) => [Name, Notes])).toEqual([
    ["=cmd|' /C calc'!A0", "+1 for this"],
    ['=HYPERLINK("http://example.org","x")', "@me"],
    ["-2+3", "tab first"],
  ]);
});

test("a number with a typeset minus is that number", async () => {
  const { rows } = await imported("negative-in-text.csv");
  expect(rows.map((row) => row["temperature"])).toEqual([-0.5, -0.5, 1]);
});

test("300 columns are read by their prefixes", async () => {
  const { preview } = await imported("wide-300.csv");
  expect(preview.columns.length).toBe(300);
  expect([preview.newParameters.length, preview.newMetrics.length, preview.counts.add]).toEqual([
    149, 149, 20,
  ]);
});

test("semicolons, decimal commas and thousands", async () => {
  const { rows } = await imported("semicolon.csv");
  expect(rows.map((row) => [row["Lernrate"], row["val_accuracy"], row["Bilder"]])).toEqual([
    [0.1, 0.812, 1000],
    [0.01, 0.9035, 2000],
    [0.001, 0.25, 12_500],
  ]);
});

test("tabs, with a comma in a name", async () => {
  const { preview } = await imported("tabs.tsv");
  expect(preview.columns.map(({ header }) => header)).toEqual(["name", "pass@1,create_test", "lr"]);
});

test("every input row ends as something", async () => {
  const { preview } = await imported("ragged.csv");
  expect(preview.counts).toEqual({ add: 5, update: 0, skip: 0, reject: 1 });
  expect(preview.rows).toBe(6);
});

test.each([
  ["empty.csv", "file-empty", "empty.csv is empty."],
  ["white-space.csv", "file-empty", "white-space.csv is empty."],
  ["header-only.csv", "file-empty", "no runs below it"],
  ["letter.txt", "file-no-table", "not a table of runs"],
  ["page.html", "file-no-table", "a web page"],
  ["script.py", "file-no-table", "not a table of runs"],
  ["unclosed-quote.csv", "file-unclosed-quote", "opens on line 3"],
  ["broken.json", "file-unreadable", "line 3, column 16"],
  ["workbook.xlsx", "file-unreadable", "there is no Excel workbook in it"],
  ["archive.zip", "file-no-table", "archive/runs.csv is not a table of runs"],
  ["image.png", "file-binary", "a PNG image"],
  ["runs.parquet", "file-binary", "a Parquet file"],
  ["noise.bin", "file-binary", "a binary file"],
])("%s is refused: %s", async (name, code, message) => {
  const error: unknown = await engineWith(fixture(`ugly/${name}`)).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code, advice: containing(".") });
  expect(String(error)).toContain(message);
});
