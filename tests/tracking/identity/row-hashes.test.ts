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

test("texts that many columns hold are digested once, and hash as ever", () => {
  const encode = jest.spyOn(TextEncoder.prototype, "encode");
  const hashes = new RowHashes(2);
  for (let column = 0; column < 500; column++) {
    hashes.add(`column ${String(column)}`, ["adam", "sgd"]);
  }
  // One for the key of each column, and one for each text.
  expect(encode).toHaveBeenCalledTimes(502);
  encode.mockRestore();
  const apart = Array.from({ length: 500 }, (_, column) => {
    const own = new RowHashes(2);
    own.add(`column ${String(column)}`, ["adam", "sgd"]);
    return Number.parseInt(own.hex(0).slice(0, 8), 16);
  });
  const sum = apart.reduce((before, one) => (before + one) % 2 ** 32, 0);
  expect(Number.parseInt(hashes.hex(0).slice(0, 8), 16)).toBe(sum);
});
