import { strToU8, zipSync } from "fflate";
import { WorkbookFileError } from "../../../../src/ooxml/workbook-file-error";
import { readWorkbook } from "../../../../src/workbench/xlsx/read-workbook";
import { writeWorkbook } from "../../../../src/workbench/xlsx/write-workbook";
import { sampleBook } from "../sample-book";

/** The message of the one error that a reader may throw. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readWorkbook(bytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WorkbookFileError);
  return error instanceof WorkbookFileError ? `${error.code}: ${error.message}` : "";
}

function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const utf16 = (text: string): number[] => [...strToU8(text)].flatMap((byte) => [byte, 0]);
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

test("every kind of file that is no workbook gets its own sentence", async () => {
  expect(await refusal(new Uint8Array())).toBe("file-empty: The file is empty.");
  expect(await refusal(strToU8("run,loss\n1,2\n"))).toBe(
    "file-unreadable: The file is not an Excel workbook.",
  );
  expect(await refusal(new Uint8Array([...COMPOUND, ...utf16("Workbook")]))).toMatch(
    /old Excel workbook \(\.xls\)/,
  );
  expect(await refusal(new Uint8Array([...COMPOUND, ...utf16("EncryptedPackage")]))).toMatch(
    /protected by a password/,
  );
  expect(await refusal(zip({ "word/document.xml": "<a/>" }))).toMatch(/no Excel workbook in it/);
});

test("a binary workbook is named as such", async () => {
  const parts = {
    "[Content_Types].xml":
      '<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.main"/></Types>',
    "_rels/.rels":
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
    "xl/workbook.bin": "x",
  };
  expect(await refusal(zip(parts))).toMatch(/binary workbook \(\.xlsb\)/);
});

test("a workbook with macros is refused, because its macros would be lost", async () => {
  const parts = {
    "[Content_Types].xml":
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": "<workbook><sheets/></workbook>",
  };
  expect(await refusal(zip(parts))).toMatch(/workbook with macros \(\.xlsm\)/);
});

test("a damaged archive and a damaged part are refused, never half read", async () => {
  const good = await writeWorkbook(sampleBook());
  expect(await refusal(good.slice(0, good.length - 200))).toMatch(/zip archive cannot be unpacked/);
  const cut = zip({
    "[Content_Types].xml":
      '<Types><Override PartName="/xl/workbook.xml" ContentType="x.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": "<workbook><sheets>",
  });
  expect(await refusal(cut)).toMatch(/one of its parts cannot be read/);
});

test("a document type with entities is refused", async () => {
  const bomb = zip({ "[Content_Types].xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><Types>&a;</Types>' });
  expect(await refusal(bomb)).toMatch(/one of its parts cannot be read/);
});

test("an archive that would unpack to more than the limit is refused before it is unpacked", async () => {
  const archive = zip({ "xl/workbook.xml": "<workbook/>" });
  // The sizes in the central directory of a zip are 32-bit numbers, 24 bytes behind its signature.
  const view = new DataView(archive.buffer, archive.byteOffset);
  for (let at = 0; at < archive.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, 0x7fffffff, true);
    }
  }
  expect(await refusal(archive)).toMatch(/unpacks to more than can be opened/);
});

test("an archive whose parts are larger than they say does not outgrow what they say", async () => {
  const archive = zip({ "[Content_Types].xml": `<Types>${" ".repeat(5_000_000)}</Types>` });
  const view = new DataView(archive.buffer, archive.byteOffset);
  for (let at = 0; at < archive.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, 100, true);
    }
  }
  expect(await refusal(archive)).toMatch(/^file-unreadable/);
});

test("a workbook that counts dates from 1904 is refused with what to do", async () => {
  const parts = {
    "[Content_Types].xml":
      '<Types><Override PartName="/xl/workbook.xml" ContentType="x.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook><workbookPr date1904="1"/><sheets/></workbook>',
  };
  expect(await refusal(zip(parts))).toMatch(/counts dates from 1904/);
});
