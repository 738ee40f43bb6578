import { referenceFinding } from "../../../src/tracking/checking/reference-finding";

const place = { table: "Runs", column: "Experiment", row: 3 } as const;
const known = ["baseline"];

test.each([
  [
    "baselin",
    "Experiments",
    "reference",
    'Experiment "baselin" (2 rows) is not in Experiments; was baseline meant?',
  ],
  ["wide", "Experiments", "reference", 'Experiment "wide" (2 rows) is not in Experiments.'],
  ["baselin", undefined, "similar-name", 'Experiment "baselin" (2 rows) is nearly baseline; was that meant?'],
] as const)("%s, with the table %s: %s", (value, target, rule, message) => {
  expect(referenceFinding({ place, value, where: "2 rows", target, known })).toMatchObject({
    ...place,
    rule,
    message,
  });
});

test("what nobody keeps and nothing is near to is not spoken of", () => {
  expect(referenceFinding({ place, value: "wide", where: "", target: undefined, known })).toBeUndefined();
});
