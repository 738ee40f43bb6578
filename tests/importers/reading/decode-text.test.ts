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
  expect(remarks).toEqual([
    expect.stringMatching(/^runs\.csv is not UTF-8; it was read as Western European \(Windows-1252\)\./),
  ]);
});

/** Bytes of texts in encodings that TextEncoder does not write: made by Python's codecs. */
const OLD = {
  gb18030: [
    "c3fbb3c62cd1a7cfb0c2ca2cd7bcc8b7c2ca0ac4a3d0cdd2bb2c302e312c302e390ac4a3d0cdb6fe2c302e322c302e380a",
    "名称,学习率,准确率\n模型一,0.1,0.9\n模型二,0.2,0.8\n",
  ],
  shift_jis: [
    "96bc914f2c8a778f4b97a62c90b389f097a60a83828366838b88ea2c302e312c302e390a83828366838b93f12c302e322c302e380a",
    "名前,学習率,正解率\nモデル一,0.1,0.9\nモデル二,0.2,0.8\n",
  ],
  "windows-1251": [
    "cde0e7e2e0ede8e52cf1eaeef0eef1f2fc20eee1f3f7e5ede8ff2cf2eef7edeef1f2fc0aeceee4e5ebfc20efe5f0e2e0ff2c302e312c302e390a",
    "Название,скорость обучения,точность\nмодель первая,0.1,0.9\n",
  ],
} as const;

test.each(Object.entries(OLD))("a text in %s is told by its bytes", (encoding, [hex, text]) => {
  const content = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  expect(decode(content)).toMatchObject({ text, encoding });
  expect(decodeText(content, "runs.csv", "windows-1252")).toMatchObject({ encoding: "windows-1252" });
});

test("an encoding that was chosen is for what is not Unicode alone", () => {
  const utf8 = new TextEncoder().encode("modèle");
  expect(decodeText(utf8, "runs.csv", "big5")).toEqual({ text: "modèle", remarks: [] });
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
  const longest = 500 * 1024 * 1024;
  const long = new Proxy(bytes(0x61), {
    get: (target, key) => (key === "length" ? longest + 1 : (Reflect.get(target, key) as unknown)),
  });
  expect(thrownBy(() => decode(long))).toMatchObject({
    code: "file-too-long",
    message: "runs.csv has 500 MB; Runsheet reads files up to 500 MB.",
  });
});
