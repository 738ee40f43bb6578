import { TABLE_SPECS } from "../../../src/tracking/schema/table-specs";
import {
  digestsOf,
  digestsText,
  standingDigest,
  valuesOfDigest,
  writtenDigest,
} from "../../../src/workbook/writing/row-digest";

const COLUMNS = [{ header: "Name" }, undefined, { header: " LR " }, { header: "Done" }];
const ROW = ["baseline", "a note", 0.1234567890123456, true];

test("digests are those that stand in workbooks", () => {
  expect(standingDigest(ROW, COLUMNS)).toBe("YSelVb");
  expect(standingDigest(["", "", "", ""], COLUMNS)).toBe("AAAAAA");
  expect(standingDigest([3, "x", -2.5, "#N/A"], COLUMNS)).toBe("I7kYr_");
});

test("the order of columns, the case of headers and columns that are nobody's do not count", () => {
  const others = [{ header: "done" }, { header: "LR" }, { header: "NAME" }];
  expect(standingDigest([true, 0.1234567890123456, "baseline"], others)).toBe(standingDigest(ROW, COLUMNS));
});

test("values exchanged differ in the last letters alone, edited ones in the first", () => {
  const stands = standingDigest(ROW, COLUMNS);
  const exchanged = standingDigest([0.1234567890123456, "", "baseline", true], COLUMNS);
  expect(exchanged).not.toBe(stands);
  expect(valuesOfDigest(exchanged)).toBe(valuesOfDigest(stands));
  const edited = standingDigest(["other", "", 0.1234567890123456, true], COLUMNS);
  expect(valuesOfDigest(edited)).not.toBe(valuesOfDigest(stands));
});

test("a row has the digest by which it is written once it stands there: guards are not part of it", () => {
  const { columns } = TABLE_SPECS.Datasets;
  const written = columns.map(({ numberFormat }, at) =>
    numberFormat === "@" ? `'t${at}` : at % 2 ? null : `'=${at}`,
  );
  const stands = written.map((cell, at) =>
    cell === null ? "" : columns[at]?.numberFormat === "@" ? cell : cell.slice(1),
  );
  expect(writtenDigest(written, columns)).toBe(standingDigest(stands, columns));
});

test("digests one behind the other come apart again, those of four letters of earlier versions too", () => {
  expect(digestsOf(digestsText(["abcdef", "ghijkl"]))).toEqual(["abcdef", "ghijkl"]);
  expect(digestsOf("abcdefgh")).toEqual(["abcd", "efgh"]);
});
