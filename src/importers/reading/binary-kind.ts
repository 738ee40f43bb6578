import { archiveKind } from "./archive-kind";
import {
  BZIP2,
  EVENTS,
  FEATHER,
  GIF,
  GZIP,
  HDF5,
  JPEG,
  MODEL,
  NUMPY,
  OLD_WORKBOOK,
  PARQUET,
  PDF,
  PICKLE,
  PNG,
  SEVEN_ZIP,
  SQLITE,
  WANDB_LOG,
  ZIP,
  ZSTANDARD,
  type BinaryKind,
} from "./binary-kinds";
import { namedKind } from "./named-kind";

/** File signatures as hexadecimal digits, from the formats' own documents (magic numbers at the first byte). */
const SIGNATURES: readonly (readonly [digits: string, kind: BinaryKind])[] = [
  ["d0cf11e0a1b11ae1", OLD_WORKBOOK],
  ["50415231", PARQUET],
  ["4152524f5731", FEATHER],
  ["894844460d0a1a0a", HDF5],
  ["934e554d5059", NUMPY],
  ["53514c69746520666f726d6174203300", SQLITE],
  ["3a572642", WANDB_LOG],
  ["1f8b", GZIP],
  ["28b52ffd", ZSTANDARD],
  ["425a68", BZIP2],
  ["377abcaf271c", SEVEN_ZIP],
  ["89504e470d0a1a0a", PNG],
  ["ffd8ff", JPEG],
  ["47494638", GIF],
  ["255044462d", PDF],
];

/**
 * What the first record of an event file holds: the version of the format, behind the record's length (8 bytes), the sum of
 * that (4), a time with its tag (9), and the tag and length of the text (2).
 */
const FIRST_EVENT = "brain.Event:";
const FIRST_EVENT_AT = 23;
const ZIP_SIGNATURE = "504b0304";
/** The opcode PROTO of a pickle with its version (pickletools), of which those from 2 on are no text. */
const PICKLED = /^800[2-5]/;

/** What a file is that is no text: by what its bytes begin with, else by its name; undefined where neither tells. */
export function binaryKind(bytes: Uint8Array, name: string): BinaryKind | undefined {
  return signedKind(bytes, name) ?? namedKind(name);
}

/** What kind of binary file the bytes begin as; undefined when no signature is known. */
export function signedKind(bytes: Uint8Array, name: string): BinaryKind | undefined {
  const head = hexadecimal(bytes.subarray(0, 16));
  if (head.startsWith(ZIP_SIGNATURE)) {
    return archiveKind(bytes) ?? ZIP;
  }
  if (PICKLED.test(head)) {
    // PyTorch pickled weights too, before it packed them.
    return namedKind(name) === MODEL ? MODEL : PICKLE;
  }
  return (
    SIGNATURES.find(([digits]) => head.startsWith(digits))?.[1] ?? (isEvents(bytes) ? EVENTS : undefined)
  );
}

function isEvents(bytes: Uint8Array): boolean {
  return (
    String.fromCharCode(...bytes.subarray(FIRST_EVENT_AT, FIRST_EVENT_AT + FIRST_EVENT.length)) ===
    FIRST_EVENT
  );
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
