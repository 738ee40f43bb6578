import { HeaderIndex } from "../../../src/tracking/naming/header-index";

const INDEX = new HeaderIndex(["Name", "name ", " LR", "lr", ""]);

test.each([
  ["Name", 0],
  ["name ", 1],
  ["NAME", 0],
  ["lr", 3],
  [" LR", 2],
  ["Lr", 2],
  ["loss", undefined],
])(
  "%j stands at %p: as it is spelled, else the leftmost whatever its case and spaces",
  (header, position) => {
    expect(INDEX.position(header)).toBe(position);
  },
);
