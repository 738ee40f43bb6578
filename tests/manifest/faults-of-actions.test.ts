// Every action stands in the fault matrix, or here with the reason why not.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

const RUNS_ACTIONS = "runs actions, and is in every one of them";
const PART = "is a part of actions that stand there";
const WORDS = "is given all that it needs, and reaches no workbook";
const CHOICES =
  "asks the engine; of the workbook it reads points of Run history at most, as the import of a log does";

const NOT_IN_MATRIX: Readonly<Record<string, string>> = {
  ...because(RUNS_ACTIONS, "attempt attemptNow orThrow withStand inLane readInLane writeInLane"),
  ...because(
    PART,
    "commitNow prepareNow readForm readOwnSheetsNow giveWorkbookId keepLastRun refreshLooks refreshRunLooks",
    "requireComplete drawComparisonOf requireName",
    "highlightBestNow highlightBestOfEachNow highlightFrontNow clearHighlightNow",
  ),
  ...because(
    WORDS,
    "checkRunDraft keptTextsWords rebuildWords rebuiltWords unknownChoiceWords countCells runValues placeOfRun named",
  ),
  ...because(
    CHOICES,
    "changeMapping chooseReading chooseTables chooseGiven answerQuestions choosePrimary chooseCurve chooseValues",
    "chooseSpellings",
  ),
  discardImport: "closes the engine's import, and reaches no workbook",
  watchCatalogues: "begins `followCatalogues`, which stands there, when Excel tells of a change",
};

function because(reason: string, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((line) => line.split(" ")).map((name) => [name, reason]));
}

/** The functions that the files of actions export. */
function exported(): string[] {
  const folder = path.join(ROOT, "src/actions");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...readFileSync(path.join(folder, file), "utf8").matchAll(/^export (?:async )?function (\w+)/gm),
    ])
    .map(([, name = ""]) => name);
}

/** The functions of actions that the matrix imports and its entries name. */
function called(): ReadonlySet<string> {
  const source = readFileSync(path.join(ROOT, "tests/faults/actions.ts"), "utf8").replace(/^ *\/\/.*$/gm, "");
  const begin = source.indexOf("export const FAULT_ACTIONS");
  const entries = new Set(source.slice(begin).match(/\b\w+\b/g));
  const imports = [
    ...source.slice(0, begin).matchAll(/^import \{([^}]+)\} from "[./]+\/src\/actions\/\S+;$/gm),
  ];
  return new Set(imports.flatMap(([, names = ""]) => names.split(/\W+/)).filter((name) => entries.has(name)));
}

test("every exported action stands in the matrix or has a reason not to", () => {
  const inMatrix = called();
  const missing = exported().filter((name) => !inMatrix.has(name) && !(name in NOT_IN_MATRIX));
  expect(missing).toEqual([]);
});

test("no reason is given for what stands there, or is gone", () => {
  const [inMatrix, names] = [called(), new Set(exported())];
  const idle = Object.keys(NOT_IN_MATRIX).filter((name) => inMatrix.has(name) || !names.has(name));
  expect(idle).toEqual([]);
});
