import { RunsheetError } from "../../tracking/runsheet-error";
import { encodingName, type Encoding } from "../encodings";
import { guessEncoding } from "./guess-encoding";
import { binaryFile } from "./binary-file";
import { binaryKind, signedKind } from "./binary-kind";
import { UNKNOWN_BINARY } from "./binary-kinds";

/** Text of a file, and what was assumed to get it. */
export interface DecodedText {
  readonly text: string;
  readonly remarks: readonly string[];
  /** The encoding of old that it was taken to be in; undefined for Unicode. */
  readonly encoding?: Encoding;
}

/** The longest text a JavaScript engine holds is about 536 million characters; stay well below. */
const LONGEST = 500 * 1024 * 1024;

/** Byte order marks, as hexadecimal digits, with the label that TextDecoder knows the encoding by. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * Text of a file's bytes: by its byte order mark, else UTF-8, else in the encoding that a person chose, else in the likeliest,
 * with a remark. The mark is removed.
 * Throws `file-empty`, `file-binary` (naming what it looks like) and `file-too-long`.
 */
export function decodeText(bytes: Uint8Array, name: string, chosen?: Encoding): DecodedText {
  if (bytes.length === 0) {
    throw emptyFile(name);
  }
  if (bytes.length > LONGEST) {
    throw new RunsheetError(
      "file-too-long",
      `${name} has ${Math.round(bytes.length / 1024 ** 2)} MB; Runsheet reads files up to ${LONGEST / 1024 ** 2} MB.`,
      "Split it into several files and import them one after the other.",
    );
  }
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) {
    return { text: decode(bytes, marked[1], name), remarks: [] };
  }
  const binary = signedKind(bytes, name);
  if (binary) {
    throw binaryFile(name, binary);
  }
  const decoded = decodeUnmarked(bytes, name, chosen);
  // No text has a NUL, most binary files have; looking for it in the text is ten times as fast as in the bytes.
  if (decoded.text.includes("\u0000")) {
    throw binaryFile(name, binaryKind(bytes, name) ?? UNKNOWN_BINARY);
  }
  return decoded;
}

/** The error for a source without any text. */
export function emptyFile(name: string): RunsheetError {
  return new RunsheetError(
    "file-empty",
    `${name} is empty.`,
    "Choose a file that holds a header row and at least one run.",
  );
}

function decodeUnmarked(bytes: Uint8Array, name: string, chosen: Encoding | undefined): DecodedText {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), remarks: [] };
  } catch {
    const encoding = chosen ?? guessEncoding(bytes);
    return {
      text: new TextDecoder(encoding).decode(bytes),
      encoding,
      remarks: [
        `${name} is not UTF-8; it was read as ${encodingName(encoding)}. Look at names with other letters than English ones before importing.`,
      ],
    };
  }
}

function decode(bytes: Uint8Array, encoding: string, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RunsheetError(
      "file-unreadable",
      `${name} is marked as ${encoding.toUpperCase()} but holds bytes that are not.`,
      "Save it again as UTF-8 and import that file.",
      { cause },
    );
  }
}
