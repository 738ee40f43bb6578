import { isRowIndex } from "../../../src/importers/formats/is-row-index";

test.each(["Column 1", "Column 12", "Unnamed: 0", "index", "Index", "level_0", "#", "No.", "no"])(
  "%j over 0, 1, 2 counts the rows",
  (header) => {
    expect(isRowIndex({ header, values: ["0", "1", "2"] })).toBe(true);
    expect(isRowIndex({ header, values: [1, 2, 3] })).toBe(true);
  },
);

test.each(["", "Column", "Column x", "my index", "index of lr", "Unnamed:", "note", "a#", "level_1"])(
  "a column called %j is something else",
  (header) => {
    expect(isRowIndex({ header, values: [0, 1, 2] })).toBe(false);
  },
);

test.each([[[2, 3, 4]], [[0, 2, 3]], [[1, 1, 1]], [["a", "b"]], [[0, 1, ""]], [[]], [[-1, 0, 1]]])(
  "%j does not count the rows",
  (values) => {
    expect(isRowIndex({ header: "index", values })).toBe(false);
  },
);
