// MurmurHash3_x86_32 (Austin Appleby, public domain) of keys of exactly eight bytes, in two steps because the first does
// not depend on the seed. The same as Python's `mmh3.hash(key, seed, signed=False)`.

/** Prepares one of the two little-endian words of the key. */
export function scrambleWord(word: number): number {
  const product = Math.imul(word, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

/** The hash as a signed 32-bit number, from the two prepared words and a seed. */
export function murmur3(first: number, second: number, seed: number): number {
  let hash = seed ^ first;
  hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  hash ^= second;
  hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) ^ 8;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
