import { HashIndex } from "../../../src/tracking/identity/hash-index";
import { RowHashes, type TextDigest } from "../../../src/tracking/identity/row-hashes";

test.each<TextDigest>(["sha256", "quick"])("50,000 texts alike have 50,000 hashes (%s)", (digest) => {
  const texts = Array.from({ length: 50_000 }, (_, n) => `run ${String(n)}`);
  const hashes = new RowHashes(texts.length, digest);
  hashes.add("name", texts);
  expect(new Set(texts.map((_, row) => hashes.hex(row))).size).toBe(texts.length);
});

test("blanks add nothing, and say so", () => {
  const hashes = new RowHashes(3);
  hashes.add("a", [1, undefined, " "]);
  hashes.add("b", [undefined, undefined, "x"]);
  expect([0, 1, 2].map((row) => hashes.valuesIn(row))).toEqual([1, 0, 1]);
  expect(hashes.hex(1)).toBe("0".repeat(24));
});

test("an index finds the first row with a hash, in its own rows and for those of others", () => {
  const known = new RowHashes(100);
  known.add(
    "a",
    Array.from({ length: 100 }, (_, row) => row % 10),
  );
  const index = new HashIndex(known);
  const firsts = Array.from({ length: 100 }, (_, row) => index.findOrAdd(row));
  expect(firsts).toEqual(Array.from({ length: 100 }, (_, row) => (row < 10 ? undefined : row % 10)));
  const others = new RowHashes(2);
  others.add("a", ["7", 11]);
  expect([index.find(others, 0), index.find(others, 1)]).toEqual([7, undefined]);
});
