// What each part of a bundle is read as: tables, records, values of a tool's own, sheets, what is no text.

import { readBundle } from "../../../src/importers/reading/read-bundle";
import type { Bundle, BundlePart } from "../../../src/importers/bundle";
import { EventLoopPace } from "../../../src/worker/pace";
import { workbookZip } from "../sheets/workbook-zip";

const read = (bundle: Bundle) => readBundle(bundle, new EventLoopPace());
const bytesOf = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, "latin1")).buffer;
const kindOf = async (name: string, content: BundlePart["content"]) => (await read([{ name, content }, { name: "x/other.csv", content: "a,b\n1,2\n" }]))[0]; // prettier-ignore
const CSV = "lr,acc\n0.1,0.9\n";

test.each<[name: string, isValue: boolean]>([
  ["run/params/lr", true],
  ["run/params/net.depth", true],
  ["run/metrics/val.acc", true],
  ["run/tags/mlflow.user", true],
  ["params/lr.x", true],
  ["run/params/table.csv", false],
  ["run/metrics/log.JSONL", false],
  ["run/notes", true],
  ["run/other/file.x", false],
  ["notes", false],
  ["run/myparams/lr.x", false],
])("%s is a file with one value: %p", async (name, isValue) => {
  const part = await kindOf(name, CSV);
  expect(part).toMatchObject(isValue ? { kind: "plain", text: CSV } : { kind: "table" });
});

test("a value is read as text from bytes as well, a blank one is blank", async () => {
  expect(await kindOf("run/params/lr", bytesOf("0.1"))).toMatchObject({ kind: "plain", text: "0.1" });
  expect(await kindOf("run/params/lr", new ArrayBuffer(0))).toMatchObject({ kind: "plain", text: "" });
});

test("a text that is no table may hold some, where it stands alone; in a folder, or as markup, it holds none", async () => {
  const prose = "These are my runs.\nOne was odd, and one was not.\n";
  const [alone] = await read({ name: "notes.txt", content: prose });
  expect(alone).toMatchObject({ kind: "plain", text: prose, error: { code: "file-no-table" } });
  expect(alone?.kind === "plain" && alone.grid?.all()?.length).toBe(2);
  for (const [name, text] of [["a/notes.txt", prose], ["page.txt", "<p>one</p>\n<p>two</p>"]] as const) {
    const [part] = await read({ name, content: text });
    expect(part).toMatchObject({ kind: "plain" });
    expect(part).not.toHaveProperty("grid");
  }
}); // prettier-ignore

test("cells that are no table are kept with their sheet and what is said of it", async () => {
  const cells = [["to do"], ["ask Ada"]];
  const [part] = await read({ name: "Sheet1!A1:A2", content: { cells, sheet: "Sheet1", hiddenRows: [1] } });
  expect(part).toMatchObject({
    kind: "plain",
    text: undefined,
    onSheet: { sheet: "Sheet1", cells },
    textRemarks: ["Row 2 is hidden on the sheet; it was read too."],
  });
  expect(part?.kind === "plain" && part.grid?.all()).toEqual(cells);
  const [plain] = await read({ name: "Sheet1!A1:A2", content: { cells } });
  expect(plain).not.toHaveProperty("textRemarks");
});

test("bytes that are no text are said to be what they are, in a folder by their names alone", async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]).buffer;
  const [image] = await read({ name: "plot.png", content: png });
  expect(image).toMatchObject({ kind: "plain", text: undefined });
  expect(image?.kind === "plain" && image.binary).toBeDefined();
  const [unread] = await read({ name: "run/model.pt", content: "" });
  expect(unread?.kind === "plain" && unread.binary).toBeDefined();
  const [empty] = await read({ name: "model.pt", content: "" });
  expect(empty).toMatchObject({ error: { code: "file-empty" } });
  expect(empty).not.toHaveProperty("binary");
});

test("an encoding of old is said of a text that is no table too, Unicode is not", async () => {
  const [old] = await read({ name: "notes.txt", content: bytesOf("Tr\u00e8s bien, merci.\nEt vous?\n") });
  expect(old).toMatchObject({ kind: "plain", encoding: "windows-1252" });
  expect(old?.kind === "plain" && old.textRemarks?.length).toBe(1);
  const [unicode] = await read({ name: "notes.txt", content: bytesOf("Fine, thanks.\nAnd you?\n") });
  expect(unicode).not.toHaveProperty("encoding");
  expect(unicode).not.toHaveProperty("textRemarks");
});

test("a workbook is its filled sheets, one that cannot be read is named with what is wrong", async () => {
  const row =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>lr</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
  const zip = workbookZip([{ name: "runs", rows: row }, { name: "empty", rows: "" }]); // prettier-ignore
  const parts = await read({ name: "log.xlsx", content: new Uint8Array(zip).buffer });
  expect(parts).toMatchObject([{ name: "log.xlsx, runs", kind: "table", header: ["lr"], count: 1 }]);
  const empty = workbookZip([{ name: "empty", rows: "" }]);
  expect(await read({ name: "log.xlsx", content: new Uint8Array(empty).buffer })).toMatchObject([
    { kind: "plain", name: "log.xlsx", error: { code: "file-empty" } },
  ]);
});
