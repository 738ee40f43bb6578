import { binaryKind, UNKNOWN_BINARY } from "../../../src/importers/reading/binary-kind";

const bytes = (hexadecimal: string, after = "") =>
  Uint8Array.from([
    ...(hexadecimal.match(/../g) ?? []).map((digits) => parseInt(digits, 16)),
    ...Array.from(after, (letter) => letter.charCodeAt(0)),
  ]);

test.each([
  ["d0cf11e0a1b11ae1", "an old Excel workbook (.xls)", "Open it in Excel"],
  ["50415231", "a Parquet file", "pandas"],
  ["4152524f5731", "a Feather (Arrow) file", "pandas"],
  ["894844460d0a1a0a", "an HDF5 file", "pandas"],
  ["934e554d5059", "a NumPy array", "pandas"],
  ["53514c69746520666f726d6174203300", "an SQLite database", "Export the runs as CSV or JSON"],
  ["1f8b", "a gzip archive", "Unpack it"],
  ["28b52ffd", "a Zstandard archive", "Unpack it"],
  ["425a68", "a bzip2 archive", "Unpack it"],
  ["377abcaf271c", "a 7-Zip archive", "Unpack it"],
  ["89504e470d0a1a0a", "a PNG image", "Export the runs"],
  ["ffd8ff", "a JPEG image", "Export the runs"],
  ["47494638", "a GIF image", "Export the runs"],
  ["255044462d", "a PDF document", "Export the runs"],
  ["504b0304", "a zip archive", "unpack it"],
])("what begins with %s is %s", (signature, name, advice) => {
  const kind = binaryKind(bytes(signature, "whatever follows"));
  expect(kind?.name).toBe(name);
  expect(kind?.advice).toContain(advice);
  expect(binaryKind(bytes(`00${signature}`))).toBeUndefined();
});

test("text is no binary file; what nobody knows has advice too", () => {
  expect(binaryKind(bytes("", "run,lr\n1,2\n"))).toBeUndefined();
  expect(binaryKind(bytes("1f"))).toBeUndefined();
  expect(UNKNOWN_BINARY).toEqual({
    name: "a binary file",
    advice: "Export the runs as CSV or JSON from the tool that wrote it and import that file.",
  });
});
