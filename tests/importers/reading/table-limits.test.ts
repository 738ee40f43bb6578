import { checkLength, checkWidth } from "../../../src/importers/reading/table-limits";
import { thrownBy } from "../../support/thrown-by";

test("a worksheet holds 16,384 columns and not one more", () => {
  expect(() => {
    checkWidth("runs.csv", 16_384);
  }).not.toThrow();
  expect(
    thrownBy(() => {
      checkWidth("runs.csv", 16_385);
    }),
  ).toMatchObject({
    code: "file-too-wide",
    message: "runs.csv has 16,385 columns; a worksheet holds 16,384.",
    advice: "Leave out the columns you do not need, or turn the table if its runs stand side by side.",
  });
});

test("a worksheet holds 1,048,575 runs below its header and not one more", () => {
  expect(() => {
    checkLength("runs.csv", 1_048_575);
  }).not.toThrow();
  expect(
    thrownBy(() => {
      checkLength("runs.csv", 1_048_576);
    }),
  ).toMatchObject({
    code: "file-too-long",
    message: "runs.csv has 1,048,576 rows below its header; a worksheet holds 1,048,575.",
    advice: "Split the file, or export only the runs you want to keep.",
  });
});
