import { murmur3, scrambleWord } from "../../../src/tracking/identity/murmur3";

/** The eight bytes of "abcdefgh" as little-endian words. */
const FIRST = scrambleWord(0x64636261);
const SECOND = scrambleWord(0x68676665);

test.each([
  [0, 1239272644],
  [0x9747b28c, 3473041124],
])("agrees with mmh3.hash(b'abcdefgh', %d, signed=False)", (seed, hash) => {
  expect(murmur3(FIRST, SECOND, seed | 0) >>> 0).toBe(hash);
});
