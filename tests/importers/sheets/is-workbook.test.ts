import { strToU8, zipSync } from "fflate";
import { isWorkbook } from "../../../src/importers/sheets/is-workbook";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const bytes = (...all: number[]): ArrayBuffer => new Uint8Array(all).buffer;
const text = (content: string): ArrayBuffer => new Uint8Array(strToU8(content)).buffer;
const zip = (...names: string[]): ArrayBuffer =>
  new Uint8Array(zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])))).buffer;

test.each<[why: string, name: string, content: ArrayBuffer | string, right: boolean]>([
  ["an archive with what each Office file has", "log", zip("a", "[Content_Types].xml"), true],
  ["an archive that is called one", "log.xlsx", zip("a"), true],
  ["any other archive", "log.zip", zip("a", "b"), false],
  ["an old workbook, whatever it is called", "log", bytes(...COMPOUND, 1), true],
  ["what begins nearly so", "log", bytes(...COMPOUND.slice(0, 7), 0), false],
  ["bytes that are called one and are no text", "a/log.XLSM", bytes(65, 0, 66), true],
  ["a template", "log.xltx", bytes(0), true],
  ["a text that is called one", "log.xlsx", text("a,b\n1,2\n"), false],
  ["bytes that are called otherwise", "log.xlsx.bin", bytes(65, 0, 66), false],
  ["an old name over no text", "log.xls.csv", bytes(0), false],
  ["pasted text", "log.xlsx", "PK\u0003\u0004", false],
])("%s is a workbook: %#", (_, name, content, right) => {
  expect(isWorkbook({ name, content })).toBe(right);
});

test("whether bytes are a text is told by the first of them", () => {
  const late = new Uint8Array(2000).fill(65);
  late[1500] = 0;
  expect(isWorkbook({ name: "log.xlsx", content: late.buffer })).toBe(false);
  late[1000] = 0;
  expect(isWorkbook({ name: "log.xlsx", content: late.buffer })).toBe(true);
});
