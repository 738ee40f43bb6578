// Parts that state different units of a column whose values are texts: nothing is converted, and it is said.

import { parameter } from "../../src/importers/roles/targets";
import type { ParameterDefinition } from "../../src/tracking/catalogue/catalogue";
import { EventLoopPace } from "../../src/worker/pace";
import { typeSource } from "../../src/worker/typed-source";

const WINDOW: ParameterDefinition = {
  name: "window",
  type: "text",
  required: false,
  choices: [],
  inFingerprint: true,
};
const TWO_MEANINGS = "Its values are texts and stay as they are, so the same text may mean two things.";

/** A column of four rows, two of each part. */
async function read(
  values: readonly string[],
  units: readonly [string, string],
  known?: ParameterDefinition,
) {
  const [first, second] = units;
  const source = {
    count: values.length,
    columns: [
      {
        header: "window",
        values,
        suggested: parameter("window"),
        unit: first,
        ...(first !== second && {
          partUnits: {
            parts: [
              { name: "A", unit: first },
              { name: "B", unit: second },
            ],
            of: (row: number) => (row < 2 ? first : second),
          },
        }),
      },
    ],
    place: String,
    unreadable: [],
    remarks: [],
  };
  const catalogue = { parameters: known ? [known] : [], metrics: [] };
  const { runs, columns } = await typeSource(
    source,
    { columns: [] },
    catalogue,
    new Map(),
    new EventLoopPace(),
  );
  return {
    values: [...(runs.columns[0]?.values ?? [])],
    type: runs.columns[0]?.type,
    unsure: columns[0]?.unsure,
  };
}

test("texts of parts in different units stay as they are, and are doubted", async () => {
  const values = ["5", "auto", "5", "auto"];
  const unsure = `A gives the unit ms and B gives the unit s. ${TWO_MEANINGS}`;
  expect(await read(values, ["ms", "s"])).toEqual({ values, type: "text", unsure });
  expect(await read(values, ["ms", "s"], WINDOW)).toEqual({ values, type: "text", unsure });
});

test("numbers that the workbook holds as texts are doubted as well, also against its own unit", async () => {
  const values = ["5", "7", "5", "6"];
  expect((await read(values, ["ms", "s"], WINDOW)).unsure).toContain(TWO_MEANINGS);
  expect(await read(values, ["s", "s"], { ...WINDOW, unit: "ms" })).toEqual({
    values,
    type: "text",
    unsure: `The source gives s as its unit, and window is in ms here. ${TWO_MEANINGS}`,
  });
});

test("texts in one unit are not doubted, and numbers are brought to one unit as ever", async () => {
  expect((await read(["5", "auto", "5", "auto"], ["ms", "ms"])).unsure).toBeUndefined();
  expect((await read(["5", "7"], ["ms", "ms"], { ...WINDOW, unit: "ms" })).unsure).toBeUndefined();
  expect(await read(["5", "7", "5", "6"], ["ms", "s"])).toEqual({
    values: [5, 7, 5000, 6000],
    type: "integer",
    unsure: undefined,
  });
});
