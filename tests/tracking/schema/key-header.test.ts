import { keyHeader } from "../../../src/tracking/schema/key-header";
import { RUN_FIELDS } from "../../../src/tracking/schema/run-fields";

test("a field is called by its header", () => {
  expect(RUN_FIELDS.map(({ key }) => keyHeader(`field:${key}`))).toEqual(
    RUN_FIELDS.map(({ header }) => header),
  );
});

test.each([
  ["parameter:lr", "lr"],
  ["metric:val:acc", "val:acc"],
  ["metric:parameter:x", "parameter:x"],
  ["my parameter:lr", "my parameter:lr"],
  ["Notes", "Notes"],
  ["field:none", "field:none"],
])("%s is called %s", (key, header) => {
  expect(keyHeader(key)).toBe(header);
});
