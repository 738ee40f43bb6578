function scramble(word: number): number {
  const product = Math.imul(word, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

function absorb(hash: number, word: number): number {
  const mixed = hash ^ scramble(word);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/**
 * MurmurHash3_x86_32 (Austin Appleby, public domain) of a key of exactly eight bytes, given as its two little-endian
 * words. The same as Python's `mmh3.hash(key, seed, signed=False)`. Returns 0 to 2^32 - 1.
 */
export function murmur3(first: number, second: number, seed: number): number {
  let hash = absorb(absorb(seed, first), second) ^ 8;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
