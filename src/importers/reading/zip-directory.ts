// What a zip archive says of its files in its central directory (APPNOTE.TXT 4.3.12, 4.3.16): their names, and the CRC-32 of
// each. The library that unpacks does not look at the sums, and cuts off what is longer than it was said to be.

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** The longest comment behind the directory. */
const LONGEST_COMMENT = 0xffff;

/** A file of an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly crc32: number;
}

/** The files in the order of the directory; undefined where the directory is not found. */
export function directoryOf(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) {
    return undefined;
  }
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY) {
    const [name = 0, ...others] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const path = bytes.subarray(at + ENTRY_LENGTH, Math.min(end, at + ENTRY_LENGTH + name));
    entries.push({ path: decoder.decode(path), crc32: view.getUint32(at + 16, true) });
    at += ENTRY_LENGTH + others.reduce((sum, length) => sum + length, name);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) {
      return at;
    }
  }
  return undefined;
}
