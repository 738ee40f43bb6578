import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { CellValue } from "../values/cell-value";

/** A hash of values in their order, by which it is noticed that cells were sorted, added or edited. */
export class ValuesDigest {
  private readonly hash = sha256.create();

  /** Takes in the values that follow. */
  add(values: readonly CellValue[]): void {
    this.hash.update(utf8ToBytes(values.map((value) => `${String(value)}\n`).join("")));
  }

  /** The hash of all values so far. */
  text(): string {
    return bytesToHex(this.hash.clone().digest());
  }
}
