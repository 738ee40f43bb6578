// A 96-bit hash for each row of a set of columns, independent of the order of the columns and of blanks.
//
// For a row with the values v under the keys k:
//   hash = sum over k of murmur3(bytes(v), seed(k)), in three lanes, each modulo 2^32
//   seed(k) = the first three big-endian words of sha256(utf8(k)), one a lane
//   bytes(v) = the IEEE 754 double, little-endian, for a number; the first eight bytes of sha256(utf8(v)) for a text
// with v canonical (`canonicalValue`). Written as 24 hexadecimal digits, lane by lane. In Python, with mmh3:
//   seeds = struct.unpack(">3I", sha256(k.encode()).digest()[:12])
//   data = struct.pack("<d", v) if number else sha256(v.encode()).digest()[:8]
//   lanes[i] = (lanes[i] + mmh3.hash(data, seeds[i], signed=False)) % 2**32
//
// Why not sha256 over the row: 100,000 rows of 15 values take about 0.3 s of it. Here sha256 is asked once a column and
// once a distinct text, and a number costs three multiplicative mixes.

import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalValue } from "../values/canonical-value";
import { hexWords } from "./hex-words";
import { murmur3, scrambleWord } from "./murmur3";
import type { Scalar } from "../values/scalar";

// To read the bytes of a number; written and read within one call, never kept.
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** On a big-endian machine the words of a double stand the other way round. */
const LOW = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;
const HIGH = 1 - LOW;

/** How the bytes of a text are made. */
export type TextDigest = "sha256" | "quick";

/** Distinct texts of a column whose words are remembered; columns with more hardly repeat themselves. */
const MOST_REMEMBERED = 4096;
/** The same of all columns together: thousands of columns may hold the same few texts. */
const MOST_SHARED = 65_536;

/** A text's words, scrambled, and whether it counts. */
interface Words {
  readonly first: number;
  readonly second: number;
  readonly counts: boolean;
}

/** The words of the texts of a column. */
class TextWords {
  private readonly remembered = new Map<string, Words>();
  first = 0;
  second = 0;

  /** @param shared what other columns of the same rows remember. */
  constructor(
    private readonly digest: TextDigest,
    private readonly shared: Map<string, Words>,
  ) {}

  /** Sets `first` and `second`; false when the text counts as blank. */
  load(text: string): boolean {
    const known = this.remembered.get(text) ?? this.wordsOf(text);
    this.first = known.first;
    this.second = known.second;
    return known.counts;
  }

  private wordsOf(text: string): Words {
    const found = this.shared.get(text) ?? this.digested(text);
    if (this.remembered.size < MOST_REMEMBERED) {
      this.remembered.set(text, found);
      if (this.shared.size < MOST_SHARED) {
        this.shared.set(text, found);
      }
    }
    return found;
  }

  private digested(text: string): Words {
    const counts = load(text, this.digest);
    return { first: scrambleWord(words[LOW] ?? 0), second: scrambleWord(words[HIGH] ?? 0), counts };
  }
}

export class RowHashes {
  private readonly lane0: Int32Array;
  private readonly lane1: Int32Array;
  private readonly lane2: Int32Array;
  private readonly filled: Int32Array;
  private readonly texts = new Map<string, Words>();

  /** @param digest "quick" where nobody else needs to compute the hash: many distinct texts cost 1 µs each otherwise. */
  constructor(
    readonly count: number,
    private readonly digest: TextDigest = "sha256",
  ) {
    this.lane0 = new Int32Array(count);
    this.lane1 = new Int32Array(count);
    this.lane2 = new Int32Array(count);
    this.filled = new Int32Array(count);
  }

  /** Adds a column of values, one a row, under a key of its own. */
  add(key: string, values: readonly (Scalar | undefined)[]): void {
    const digest = sha256(utf8ToBytes(key));
    const seeds = new DataView(digest.buffer, digest.byteOffset);
    const seed0 = seeds.getInt32(0);
    const seed1 = seeds.getInt32(4);
    const seed2 = seeds.getInt32(8);
    const { lane0, lane1, lane2, filled } = this;
    const texts = new TextWords(this.digest, this.texts);
    for (let row = 0; row < this.count; row++) {
      const value = values[row];
      if (value === undefined) {
        continue;
      }
      let first: number;
      let second: number;
      if (typeof value === "number") {
        double[0] = value === 0 ? 0 : value;
        first = scrambleWord(words[LOW] ?? 0);
        second = scrambleWord(words[HIGH] ?? 0);
      } else if (texts.load(typeof value === "string" ? value : value ? "true" : "false")) {
        ({ first, second } = texts);
      } else {
        continue;
      }
      lane0[row] = ((lane0[row] ?? 0) + murmur3(first, second, seed0)) | 0;
      lane1[row] = ((lane1[row] ?? 0) + murmur3(first, second, seed1)) | 0;
      lane2[row] = ((lane2[row] ?? 0) + murmur3(first, second, seed2)) | 0;
      filled[row] = (filled[row] ?? 0) + 1;
    }
  }

  /** How many values of a row went into its hash. */
  valuesIn(row: number): number {
    return this.filled[row] ?? 0;
  }

  /** 32 bits of the hash, for tables. */
  word(row: number): number {
    return this.lane0[row] ?? 0;
  }

  /** Whether a row has the hash of a row of other hashes, all 96 bits of it. */
  equals(row: number, others: RowHashes, other: number): boolean {
    return (
      this.lane0[row] === others.lane0[other] &&
      this.lane1[row] === others.lane1[other] &&
      this.lane2[row] === others.lane2[other]
    );
  }

  /** The hash as 24 hexadecimal digits. */
  hex(row: number): string {
    return hexWords(this.lane0[row] ?? 0, this.lane1[row] ?? 0, this.lane2[row] ?? 0);
  }
}

/** Puts eight bytes of a hash over the text's UTF-16 units into `words`: cyrb53 by bryc (public domain), both halves. */
function loadQuickly(text: string): void {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  words[LOW] = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  words[HIGH] = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
}

/** Puts the first eight bytes of the text's sha256 into `words`. */
function loadText(text: string): void {
  const digest = sha256(utf8ToBytes(text));
  const view = new DataView(digest.buffer, digest.byteOffset);
  words[LOW] = view.getUint32(0, true);
  words[HIGH] = view.getUint32(4, true);
}

/** Puts the bytes of a canonical value into `words`; false for a text of spaces alone, which counts as blank. */
function load(value: Scalar, digest: TextDigest): boolean {
  const canonical = canonicalValue(value);
  if (typeof canonical === "number") {
    double[0] = canonical;
  } else if (canonical !== undefined) {
    if (digest === "quick") {
      loadQuickly(canonical);
    } else {
      loadText(canonical);
    }
  }
  return canonical !== undefined;
}
