/**
 * A 96-bit hash for each row of a set of columns, independent of the order of the columns and of blanks.
 *
 * For a row with the values v under the keys k:
 *   hash = sum over k of murmur3(bytes(v), seed(k)), in three lanes, each modulo 2^32
 *   seed(k) = the first three big-endian words of sha256(utf8(k)), one a lane
 *   bytes(v) = the IEEE 754 double, little-endian, for a number; the first eight bytes of sha256(utf8(v)) for a text
 * with v canonical (`canonicalValue`). Written as 24 hexadecimal digits, lane by lane. In Python, with mmh3:
 *   seeds = struct.unpack(">3I", sha256(k.encode()).digest()[:12])
 *   data = struct.pack("<d", v) if number else sha256(v.encode()).digest()[:8]
 *   lanes[i] = (lanes[i] + mmh3.hash(data, seeds[i], signed=False)) % 2**32
 *
 * Why not sha256 over the row: hashing 100,000 rows takes 0.1 s a block, and a row of 15 values is five blocks. Here
 * sha256 is asked once a column and once a distinct text; numbers cost three multiplicative mixes.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalValue } from "./canonical-value";
import { murmur3 } from "./murmur3";
import type { Scalar } from "./scalar";

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** On a big-endian machine the words of a double stand the other way round. */
const LOW = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;
const HIGH = 1 - LOW;

/** Digests of texts seen so far in a column: position in `low` and `high`. */
class TextWords {
  private readonly positions = new Map<string, number>();
  private readonly low: number[] = [];
  private readonly high: number[] = [];

  /** The two little-endian words of a value, put into `words`; false when the value counts as blank. */
  load(text: string): boolean {
    let position = this.positions.get(text);
    if (position === undefined) {
      position = this.low.length;
      this.positions.set(text, position);
      const value = canonicalValue(text);
      if (typeof value === "number") {
        double[0] = value;
        this.low.push(words[LOW] ?? 0);
        this.high.push(words[HIGH] ?? 0);
      } else if (value === undefined) {
        this.low.push(NaN);
        this.high.push(NaN);
      } else {
        const view = new DataView(sha256(utf8ToBytes(value)).buffer);
        this.low.push(view.getUint32(0, true));
        this.high.push(view.getUint32(4, true));
      }
    }
    const low = this.low[position] ?? NaN;
    words[LOW] = low;
    words[HIGH] = this.high[position] ?? NaN;
    return !Number.isNaN(low);
  }
}

export class RowHashes {
  private readonly lane0: Uint32Array;
  private readonly lane1: Uint32Array;
  private readonly lane2: Uint32Array;
  private readonly filled: Uint32Array;

  constructor(readonly count: number) {
    this.lane0 = new Uint32Array(count);
    this.lane1 = new Uint32Array(count);
    this.lane2 = new Uint32Array(count);
    this.filled = new Uint32Array(count);
  }

  /** Adds a column of values, one a row, under a key of its own. */
  add(key: string, values: readonly (Scalar | undefined)[]): void {
    const seed = new DataView(sha256(utf8ToBytes(key)).buffer);
    const seed0 = seed.getUint32(0);
    const seed1 = seed.getUint32(4);
    const seed2 = seed.getUint32(8);
    const { lane0, lane1, lane2, filled } = this;
    const texts = new TextWords();
    for (let row = 0; row < this.count; row++) {
      const value = values[row];
      if (value === undefined) {
        continue;
      }
      if (typeof value === "number") {
        double[0] = value === 0 ? 0 : value;
      } else if (!texts.load(typeof value === "string" ? value : value ? "true" : "false")) {
        continue;
      }
      const low = words[LOW] ?? 0;
      const high = words[HIGH] ?? 0;
      // Typed arrays wrap around at 2^32 by themselves.
      lane0[row] = (lane0[row] ?? 0) + murmur3(low, high, seed0);
      lane1[row] = (lane1[row] ?? 0) + murmur3(low, high, seed1);
      lane2[row] = (lane2[row] ?? 0) + murmur3(low, high, seed2);
      filled[row] = (filled[row] ?? 0) + 1;
    }
  }

  /** How many values of a row went into its hash. */
  valuesIn(row: number): number {
    return this.filled[row] ?? 0;
  }

  /** A 53-bit number made of the hash: a fast key for maps. Equal hashes have equal keys. */
  key(row: number): number {
    return (this.lane0[row] ?? 0) * 0x200000 + ((this.lane1[row] ?? 0) >>> 11);
  }

  /** The hash as 24 hexadecimal digits. */
  hex(row: number): string {
    return hexWord(this.lane0[row] ?? 0) + hexWord(this.lane1[row] ?? 0) + hexWord(this.lane2[row] ?? 0);
  }
}

function hexWord(word: number): string {
  return word.toString(16).padStart(8, "0");
}
