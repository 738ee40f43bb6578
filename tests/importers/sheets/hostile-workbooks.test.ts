import { strToU8, zipSync } from "fflate";
import { readBundle } from "../../../src/importers/reading/read-bundle";
import { RunsheetError } from "../../../src/tracking/runsheet-error";
import { EventLoopPace } from "../../../src/worker/pace";
import fc from "../../support/fast-check";
import { workbookZip, type SheetXml, type WorkbookXml } from "./workbook-zip";

const CELLS = "<row><c><v>1</v></c><c><v>2</v></c></row>";
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...strToU8(text)].flatMap((byte) => [byte, 0]);

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const partsOf = (bytes: Uint8Array, name = "log.xlsx") =>
  readBundle({ name, content: bufferOf(bytes) }, new EventLoopPace({}));

/** What is said of a workbook that cannot be read. */
async function refusalOf(bytes: Uint8Array, name?: string): Promise<string> {
  const [part] = await partsOf(bytes, name);
  return part?.kind === "plain"
    ? `${part.error.message} ${part.error.advice}`
    : `read as ${part?.kind ?? "nothing"}`;
}

const refused = (sheets: readonly SheetXml[], more?: WorkbookXml) => refusalOf(workbookZip(sheets, more));

test("old, encrypted and other workbooks are refused with what to do", async () => {
  expect(await refusalOf(new Uint8Array([...COMPOUND, ...utf16("Workbook")]), "old.xls")).toBe(
    "old.xls cannot be read. This is an old Excel workbook (.xls), which cannot be opened here. Open it in Excel and save it as an Excel workbook (.xlsx).",
  );
  expect(await refusalOf(new Uint8Array([...COMPOUND, ...utf16("EncryptedPackage")]))).toBe(
    "log.xlsx cannot be read. The workbook is protected by a password. Open it in Excel, remove the password under File, Info, and save it again.",
  );
  expect(await refusalOf(zipSync({ "[Content_Types].xml": strToU8("<Types/>") }), "a.docx")).toMatch(
    /no Excel workbook in it/,
  );
  expect(await refusalOf(new Uint8Array([1, 0, 2]), "made-up.xlsx")).toMatch(/is not an Excel workbook/);
});

test("a text that is merely called a workbook is read as a text", async () => {
  const [part] = await partsOf(strToU8("name,acc\na,0.5\n"));
  expect(part).toMatchObject({ kind: "table", header: ["name", "acc"] });
});

test("document types are refused, so that no entity is ever resolved", async () => {
  const lol = '<!DOCTYPE sst [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
  const strings = `${lol}<sst><si><t>&lol2;</t></si></sst>`;
  expect(await refused([{ name: "a", rows: CELLS }], { parts: { "xl/sharedStrings.xml": strings } })).toMatch(
    /^log\.xlsx cannot be read: the workbook is damaged or was cut off\./,
  );
});

test("a workbook that unpacks to far more than it is, is refused before it is unpacked", async () => {
  const rows = `<row><c t="inlineStr"><is><t>${" ".repeat(30_000_000)}</t></is></c></row>`;
  expect(await refused([{ name: "a", rows }], { level: 9 })).toMatch(
    /^log\.xlsx holds more than 50,000 files or 400 MB once it is unpacked\. Copy the sheets/,
  );
});

test("pictures and copies of other workbooks are never unpacked", async () => {
  const bomb = { "xl/media/image1.png": " ".repeat(30_000_000) };
  const [part] = await partsOf(workbookZip([{ name: "a", rows: CELLS + CELLS }], { parts: bomb, level: 9 }));
  expect(part).toMatchObject({ kind: "table", count: 1 });
});

test.each([
  ["cells outside of a sheet", '<row r="2000000"><c><v>1</v></c></row>'],
  ["columns outside of a sheet", '<row><c r="XFE1"><v>1</v></c></row>'],
  ["a text that is not there", '<row><c t="s"><v>7</v></c></row>'],
  ["a cell without its end", "<row><c><v>1</v></row>"],
])("%s are damage, not blanks", async (_, rows) => {
  expect(await refused([{ name: "a", rows }])).toMatch(/the workbook is damaged or was cut off/);
});

test("one changed byte in a sheet is found", async () => {
  const bytes = workbookZip([{ name: "a", rows: "<row><c><v>0.8125</v></c></row>".repeat(3) }], { level: 0 });
  const at = Buffer.from(bytes).indexOf("0.8125");
  bytes[at + 2] = "9".charCodeAt(0);
  expect(await refusalOf(bytes)).toMatch(/the workbook is damaged or was cut off/);
});

test("paths that climb lead nowhere else: a part is a name", async () => {
  const rels =
    '<Relationships><Relationship Id="s0" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>';
  expect(
    await refused([{ name: "a", rows: CELLS }], { parts: { "xl/_rels/workbook.xml.rels": rels } }),
  ).toMatch(/holds no values on the sheets that it shows/);
});

test("whatever is cut off or changed, it is read or refused in a sentence", async () => {
  const whole = workbookZip([
    {
      name: "runs",
      rows: `${CELLS}<row><c t="inlineStr"><is><t>a</t></is></c><c><f>1</f><v>2</v></c></row>`,
    },
    { name: "more", rows: CELLS },
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: whole.length }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 3,
      }),
      async (length, changes) => {
        const bytes = whole.slice(0, changes.length === 0 ? length : whole.length);
        for (const [at, byte] of changes) {
          bytes[at] = byte;
        }
        for (const part of await partsOf(bytes)) {
          expect(part.kind === "plain" ? part.error : part).toBeInstanceOf(
            part.kind === "plain" ? RunsheetError : Object,
          );
        }
      },
    ),
    { seed: 8, numRuns: 400 },
  );
});

test("many merged cells, many sheets and wide rows are read without end of memory", async () => {
  const merges = Array.from({ length: 2000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD${at + 1}"/>`).join(
    "",
  );
  const far = Array.from(
    { length: 2000 },
    (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
  );
  const parts = await partsOf(
    workbookZip([
      { name: "merged", rows: CELLS, after: `<mergeCells>${merges}</mergeCells>` },
      { name: "far", rows: far.join("") },
      ...Array.from({ length: 100 }, (_, at) => ({ name: `s${at}`, rows: CELLS + CELLS })),
    ]),
  );
  expect(parts).toHaveLength(102);
});
