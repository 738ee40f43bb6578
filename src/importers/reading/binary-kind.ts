/** A kind of file that holds no text, and how to get at its runs. */
export interface BinaryKind {
  /** With its article, such as "a Parquet file". */
  readonly name: string;
  readonly advice: string;
}

const EXCEL_ADVICE = "Open it in Excel, save it as an Excel workbook (.xlsx) and import that.";
const OTHER_ADVICE = "Export the runs as CSV or JSON from the tool that wrote it and import that file.";
const PANDAS_ADVICE =
  'Read it in Python with pandas and save it with to_csv("runs.csv", index=False), then import runs.csv.';

/** File signatures as hexadecimal digits, from the formats' own documents (magic numbers at the first byte). */
const SIGNATURES: readonly (readonly [digits: string, kind: BinaryKind])[] = [
  ["d0cf11e0a1b11ae1", { name: "an old Excel workbook (.xls)", advice: EXCEL_ADVICE }],
  ["50415231", { name: "a Parquet file", advice: PANDAS_ADVICE }],
  ["4152524f5731", { name: "a Feather (Arrow) file", advice: PANDAS_ADVICE }],
  ["894844460d0a1a0a", { name: "an HDF5 file", advice: PANDAS_ADVICE }],
  ["934e554d5059", { name: "a NumPy array", advice: PANDAS_ADVICE }],
  ["53514c69746520666f726d6174203300", { name: "an SQLite database", advice: OTHER_ADVICE }],
  ["1f8b", { name: "a gzip archive", advice: "Unpack it and import the CSV or JSON file inside." }],
  ["28b52ffd", { name: "a Zstandard archive", advice: "Unpack it and import the CSV or JSON file inside." }],
  ["425a68", { name: "a bzip2 archive", advice: "Unpack it and import the CSV or JSON file inside." }],
  ["377abcaf271c", { name: "a 7-Zip archive", advice: "Unpack it and import the CSV or JSON file inside." }],
  ["89504e470d0a1a0a", { name: "a PNG image", advice: OTHER_ADVICE }],
  ["ffd8ff", { name: "a JPEG image", advice: OTHER_ADVICE }],
  ["47494638", { name: "a GIF image", advice: OTHER_ADVICE }],
  ["255044462d", { name: "a PDF document", advice: OTHER_ADVICE }],
];

const ZIP_SIGNATURE = "504b0304";
const ZIP: BinaryKind = {
  name: "a zip archive",
  advice: "Hand it over alone, or unpack it and choose its files.",
};
/** What has no signature that is known here, and bytes that no text has. */
export const UNKNOWN_BINARY: BinaryKind = { name: "a binary file", advice: OTHER_ADVICE };

/** What kind of binary file the bytes begin as; undefined when no signature is known. */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const head = hexadecimal(bytes.subarray(0, 16));
  if (head.startsWith(ZIP_SIGNATURE)) {
    return ZIP;
  }
  return SIGNATURES.find(([digits]) => head.startsWith(digits))?.[1];
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
