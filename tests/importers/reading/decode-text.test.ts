import { decodeText } from "../../../src/importers/reading/decode-text";
import { thrownBy } from "../../support/thrown-by";

const bytes = (...numbers: readonly number[]) => Uint8Array.from(numbers);
const decode = (content: Uint8Array) => decodeText(content, "runs.csv");

test("UTF-8 without a mark is read as it is", () => {
  expect(decode(new TextEncoder().encode("modèle,β\n"))).toEqual({ text: "modèle,β\n", remarks: [] });
});

test.each([
  ["UTF-8", bytes(0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9)],
  ["UTF-16, low byte first", bytes(0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00)],
  ["UTF-16, high byte first", bytes(0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9)],
])("a mark says that it is %s, and is no part of the text", (_, content) => {
  expect(decode(content)).toEqual({ text: "aé", remarks: [] });
});

test("half a mark is none", () => {
  const { text, remarks } = decode(bytes(0xef, 0x61));
  expect(text).toBe("ïa");
  expect(remarks).toHaveLength(1);
});

test("what is not UTF-8 is read as Windows-1252, with a remark that names the file", () => {
  const { text, remarks } = decode(bytes(0x6d, 0x6f, 0x64, 0xe8, 0x6c, 0x65));
  expect(text).toBe("modèle");
  expect(remarks).toEqual([expect.stringMatching(/^runs\.csv is not UTF-8; it was read as Windows-1252/)]);
});

test.each([
  ["nothing", bytes(), "file-empty"],
  ["a NUL in the text", bytes(0x61, 0x00, 0x62), "file-binary"],
  ["a zip", bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), "file-binary"],
  ["a mark over bytes that are not so", bytes(0xef, 0xbb, 0xbf, 0xff), "file-unreadable"],
])("%s is refused", (_, content, code) => {
  expect(thrownBy(() => decode(content))).toMatchObject({ code });
});

test("a file longer than an engine's longest text is refused by its size, before it is read", () => {
  const longest = 400 * 1024 * 1024;
  const long = new Proxy(bytes(0x61), {
    get: (target, key) => (key === "length" ? longest + 1 : (Reflect.get(target, key) as unknown)),
  });
  expect(thrownBy(() => decode(long))).toMatchObject({
    code: "file-too-long",
    message: "runs.csv has 400 MB; Runsheet reads files up to 400 MB.",
  });
});
