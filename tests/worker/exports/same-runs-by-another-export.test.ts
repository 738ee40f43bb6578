// The same runs by another export of the same tool: they are known again, or it is asked; nothing is doubled in silence.

import { importLog } from "../import-log";
import { TWIN_EXPORTS } from "./twin-exports";

const PAIRS = TWIN_EXPORTS.flatMap(({ tool, exports }) =>
  Object.entries(exports).flatMap(([first, one]) =>
    Object.entries(exports).flatMap(([second, other]) =>
      first === second ? [] : [{ tool, first, second, one, other }],
    ),
  ),
);

test.each(PAIRS)("$tool: $second after $first", async ({ one, other }) => {
  const before = await importLog(one);
  const { runs, preview } = await importLog(other, "best step", {}, before.workbook);
  expect(before.preview.counts.add).toBeGreaterThan(0);
  expect(runs).toEqual([]);
  expect(preview.counts).toMatchObject({ add: 0, reject: 0 });
});

const aim = (lines: readonly string[]) => [
  {
    name: "runs.csv",
    content: [
      ",hash,name,description,archived,creation_time,end_time,active,experiment,tags,hparams.lr,hparams.optimizer,seed",
      ...lines,
    ].join("\n"),
  },
];

test("runs by another export that are others are added without a question", async () => {
  const table = TWIN_EXPORTS.find(({ tool }) => tool === "Aim")?.exports["runs table"] ?? [];
  const before = await importLog(table);
  const { preview } = await importLog(
    aim([
      // A repeat of calm: the same but for its seed and start.
      "0,2a1b2c3d4e5f60718293a4b5,calm,,False,1769999999.5,1770000000.5,False,cats,[],0.1,adam,9",
      "1,3a1b2c3d4e5f60718293a4b5,cool,,False,1769940000.5,1769940001.5,False,cats,[],0.4,adam,7",
    ]),
    "best step",
    {},
    before.workbook,
  );
  expect(preview.counts).toMatchObject({ add: 2, update: 0, skip: 0 });
  expect(preview.questions).toEqual([]);
});

test("a run that is nearly the same under another kind of id is asked about, and can be added", async () => {
  const table = TWIN_EXPORTS.find(({ tool }) => tool === "Aim")?.exports["runs table with local times"] ?? [];
  const before = await importLog(table);
  const frame = aim([
    "0,0a1b2c3d4e5f60718293a4b5,calm,,False,1769940000.311,1769940000.9,False,cats,[],0.1,adam,7",
  ]);
  const { preview, planAgain } = await importLog(frame, "best step", {}, before.workbook);
  expect(preview.questions).toMatchObject([{ id: "near-run", rows: 1, answer: "skip" }]);
  expect((await planAgain({ answers: { "near-run": "add" } })).counts).toMatchObject({ add: 1 });
  expect((await planAgain({ answers: { "near-run": "update" } })).counts).toMatchObject({
    add: 0,
    update: 1,
  });
});
