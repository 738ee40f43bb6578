import { areasMeet } from "../../../src/importers/found/areas-meet";

const AREA = { top: 5, left: 5, bottom: 8, right: 8 };

test.each<[where: string, top: number, left: number, bottom: number, right: number, isMet: boolean]>([
  ["inside", 6, 6, 7, 7, true],
  ["around", 0, 0, 20, 20, true],
  ["across", 6, 0, 6, 20, true],
  ["at the first corner", 0, 0, 5, 5, true],
  ["at the last corner", 8, 8, 9, 9, true],
  ["at the other corners", 8, 0, 9, 5, true],
  ["above", 0, 5, 4, 8, false],
  ["below", 9, 5, 12, 8, false],
  ["left of it", 5, 0, 8, 4, false],
  ["right of it", 5, 9, 8, 12, false],
])("an area %s", (_, top, left, bottom, right, isMet) => {
  const other = { top, left, bottom, right };
  expect([areasMeet(AREA, other), areasMeet(other, AREA)]).toEqual([isMet, isMet]);
});
