import { placedId, rowInId, sheetSource, unplacedId } from "../../../src/tracking/identity/content-id";

const HASH = "content:0123456789abcdef01234567";

test("the row stands in front of the hash, and is taken away again", () => {
  const placed = placedId(HASH, { sheet: "exp log", row: 7 });
  expect(placed).toBe(`row 7 ${HASH}`);
  expect([unplacedId(placed), rowInId(placed)]).toEqual([HASH, 7]);
  expect(sheetSource("exp log")).toBe("Sheet exp log");
});

test("ids that a tool or a person gave stay as they are", () => {
  expect(placedId("exp-12", { sheet: "exp log", row: 7 })).toBe("exp-12");
  expect(placedId(HASH, undefined)).toBe(HASH);
  for (const id of ["exp-12", "row 7", "row seven content:ab", "", HASH]) {
    expect([unplacedId(id), rowInId(id)]).toEqual([id, undefined]);
  }
});
