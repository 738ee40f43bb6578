import { ValuesDigest } from "../../../src/tracking/identity/values-digest";

function digestOf(...parts: readonly (string | number | boolean)[][]): string {
  const digest = new ValuesDigest();
  for (const part of parts) {
    digest.add(part);
  }
  return digest.text();
}

test("the same values in the same order have one digest, however they came", () => {
  expect(digestOf(["run-0001", 2], ["run-0003"])).toBe(digestOf(["run-0001", 2, "run-0003"]));
  // printf 'run-0001\n2\n' | sha256sum
  expect(digestOf(["run-0001", 2])).toBe("aa41b7516680cb1b944bcb043cf119b4cd8f7518855da04b3d0e0426c9f10f31");
});

test.each([
  [[["b", "a"]], "sorted"],
  [[["a", "b", ""]], "a row more"],
  [[["ab"]], "joined"],
  [[["a", "B"]], "respelled"],
])("%j is noticed: %s", (values) => {
  expect(digestOf(...values)).not.toBe(digestOf(["a", "b"]));
});

test("it can be read while values still come", () => {
  const digest = new ValuesDigest();
  digest.add(["a"]);
  expect(digest.text()).toBe(digestOf(["a"]));
  digest.add(["b"]);
  expect(digest.text()).toBe(digestOf(["a", "b"]));
});
