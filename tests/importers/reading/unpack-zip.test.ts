import { strToU8, zipSync, type Zippable } from "fflate";
import { RunsheetError } from "../../../src/tracking/runsheet-error";
import { isArchive, unpackZip } from "../../../src/importers/reading/unpack-zip";
import fc from "../../support/fast-check";

const zip = (files: Zippable): Uint8Array => zipSync(files);
const unpacked = (files: Zippable): Record<string, string> =>
  Object.fromEntries(
    unpackZip(zip(files), "runs.zip").map(({ name, content }) => [
      name,
      new TextDecoder().decode(content as ArrayBuffer),
    ]),
  );

test("files of an archive come under its name and their own paths, without what systems put beside them", () => {
  expect(
    unpacked({
      "mlruns/0/meta.yaml": strToU8("name: Default\n"),
      "mlruns/0/abc/params/lr": strToU8("0.1"),
      "__MACOSX/mlruns/._x": strToU8("x"),
      "mlruns/.DS_Store": strToU8("x"),
      "empty/": new Uint8Array(),
    }),
  ).toEqual({
    "runs/mlruns/0/meta.yaml": "name: Default\n",
    "runs/mlruns/0/abc/params/lr": "0.1",
  });
});

test("a path that climbs out of the archive is a name like any other", () => {
  expect(
    Object.keys(
      unpacked({ "../../etc/passwd": strToU8("x"), "/root/a": strToU8("y"), "b\\c": strToU8("z") }),
    ),
  ).toEqual(["runs/etc/passwd", "runs/root/a", "runs/b/c"]);
});

test("an archive that says it is a thousand times its size is refused before it is unpacked", () => {
  const bomb = zip({ "a.csv": new Uint8Array(20 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => unpackZip(bomb, "bomb.zip")).toThrow(/^bomb\.zip holds more than/);
});

test("one that lies about a size breaks off", () => {
  const bytes = zip({ "a.csv": new Uint8Array(1_000_000) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 4 < bytes.length; at++) {
    // The central directory says how long each file is once it is unpacked (APPNOTE 4.3.12).
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, 10, true);
    }
  }
  expect(() => unpackZip(bytes, "liar.zip")).toThrow(/^liar\.zip cannot be unpacked/);
});

test("more files than anybody has runs are refused", () => {
  const files = Object.fromEntries(Array.from({ length: 50_001 }, (_, at) => [`f${at}`, new Uint8Array()]));
  expect(() => unpackZip(zip(files), "many.zip")).toThrow(/^many\.zip holds more than 50,000 files/);
});

test("broken archives end in a sentence, whatever is broken", () => {
  const whole = zip({ "a/runs.csv": strToU8("name,acc\na,0.1\n".repeat(40)), "b.json": strToU8("{}") });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      (edits) => {
        const bytes = whole.slice();
        for (const [at, byte] of edits) {
          bytes[at] = byte;
        }
        try {
          unpackZip(bytes, "broken.zip");
        } catch (error) {
          expect(error).toBeInstanceOf(RunsheetError);
        }
      },
    ),
    { seed: 62, numRuns: 2_000 },
  );
});

test("an archive is known by its first bytes", () => {
  expect(isArchive(zip({ a: strToU8("b") }))).toBe(true);
  expect(isArchive(strToU8("PK is no archive"))).toBe(false);
});
