import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { findRenames, type OpenRename } from "../../../src/tracking/catalogue/find-renames";
import { RunHeaders } from "../../../src/tracking/catalogue/run-headers";
import { rememberNames } from "../../../src/tracking/catalogue/remember-names";
import type { KnownNames } from "../../../src/tracking/schema/known-names";
import { RUN_FIELDS } from "../../../src/tracking/schema/run-fields";
import fc from "../../support/fast-check";

const FIELDS = RUN_FIELDS.map(({ header }) => header);

/** A workbook by the names in Params, in Metrics, and in Runs beside the fields. */
interface Names {
  readonly params: readonly string[];
  readonly metrics?: readonly string[];
  readonly columns: readonly string[];
}

const catalogueOf = ({ params, metrics = [] }: Names): Catalogue => ({
  parameters: params.map((name) => inferParameter(name, "number", [])),
  metrics: metrics.map((name) => inferMetric(name)),
});
const standing = (names: Names, known?: KnownNames): RunHeaders =>
  new RunHeaders([...FIELDS, ...names.columns], catalogueOf(names), known);

const remember = (names: Names, known?: KnownNames, dismissed: readonly OpenRename[] = []): KnownNames =>
  rememberNames(standing(names, known), dismissed);
const find = (names: Names, known?: KnownNames): OpenRename[] => findRenames(standing(names, known));

/** What was found, in short: which side changed, the definition, the columns it may be, and a question mark if unsure. */
const found = (names: Names, known?: KnownNames): string[] =>
  find(names, known).map(
    ({ changed, name, candidates, sure }) =>
      `${changed} ${name} < ${candidates.map(({ header }) => header).join(", ")}${sure ? "" : "?"}`,
  );

const BEFORE: Names = {
  params: ["lr", "optimizer"],
  metrics: ["acc"],
  columns: ["lr", "optimizer", "acc", "remark"],
};
const KNOWN = remember(BEFORE);

test("what belongs together is no rename, whatever the user's own columns are called", () => {
  expect(found(BEFORE)).toEqual([]);
  expect(found(BEFORE, KNOWN)).toEqual([]);
  expect(KNOWN.own).toEqual(["remark"]);
});

test.each<[string, Names, string[]]>([
  ["a name in Params", { ...BEFORE, params: ["eta", "optimizer"] }, ["definition eta < lr"]],
  ["a name in Metrics", { ...BEFORE, metrics: ["top1"] }, ["definition top1 < acc"]],
  [
    "two names at once, each in its place",
    { ...BEFORE, params: ["eta", "solver"] },
    ["definition eta < lr", "definition solver < optimizer"],
  ],
  ["a header", { ...BEFORE, columns: ["eta", "optimizer", "acc", "remark"] }, ["header lr < eta"]],
  [
    "a header that moved meanwhile, by its spelling",
    { ...BEFORE, columns: ["optimizer", "acc", "remark", "learning rate"] },
    ["header lr < learning rate"],
  ],
  [
    "a name in a sorted Params, by its spelling",
    { ...BEFORE, params: ["optimizer", "learning_rate"] },
    ["definition learning_rate < lr"],
  ],
])("finds that somebody changed %s", (_what, names, expected) => {
  expect(found(names, KNOWN)).toEqual(expected);
});

test.each<[string, Names, string[]]>([
  [
    "one definition went and another one came elsewhere",
    { ...BEFORE, params: ["optimizer", "momentum"] },
    ["definition momentum < lr?"],
  ],
  [
    "two may be the one that went",
    { ...BEFORE, params: ["optimizer", "momentum", "beta"] },
    ["definition momentum < lr?", "definition beta < lr?"],
  ],
  [
    "one may be either of two that went",
    { ...BEFORE, params: ["a", "b", "momentum"], columns: BEFORE.columns },
    ["definition a < lr", "definition b < optimizer"],
  ],
  [
    "a header went and two came elsewhere",
    { ...BEFORE, columns: ["optimizer", "acc", "remark", "x", "y"] },
    ["header lr < x, y?"],
  ],
])("names all that may be meant where %s", (_what, names, expected) => {
  expect(found(names, KNOWN)).toEqual(expected);
});

test.each<[string, Names]>([
  ["an added definition", { ...BEFORE, params: ["lr", "optimizer", "momentum"] }],
  ["a deleted definition", { ...BEFORE, params: ["optimizer"] }],
  ["a deleted column", { ...BEFORE, columns: ["optimizer", "acc", "remark"] }],
  ["an added column", { ...BEFORE, columns: [...BEFORE.columns, "mine"] }],
  ["a definition moved to the other catalogue", { ...BEFORE, params: ["optimizer"], metrics: ["acc", "lr"] }],
  ["the user's own column that is renamed", { ...BEFORE, columns: ["lr", "optimizer", "acc", "note"] }],
  [
    "a definition named like the user's own column in other words",
    { ...BEFORE, params: ["lr", "optimizer", "remarks"] },
  ],
])("takes %s for no rename", (_what, names) => {
  expect(found(names, KNOWN)).toEqual([]);
});

test("without a memory, only spellings of one name are taken for renamed, and nobody says which side was changed", () => {
  expect(found({ params: ["learning_rate"], columns: ["lr", "remark"] })).toEqual([
    "either learning_rate < lr",
  ]);
  expect(found({ params: ["eta"], columns: ["lr", "remark"] })).toEqual([]);
  expect(found({ params: ["learning_rate"], columns: ["lr", "Learning Rate 2"] })).toEqual([
    "either learning_rate < lr",
  ]);
  expect(found({ params: ["learning_rate"], columns: ["lr", "LearningRate"] })).toEqual([
    "either learning_rate < lr, LearningRate?",
  ]);
});

test("says what a column was, and which header its column would get", () => {
  const before = { params: ["lr"], metrics: ["top", "acc"], columns: ["lr", "top", "acc"] };
  expect(find({ ...before, params: ["acc"] }, remember(before))).toEqual([
    {
      role: "parameter",
      name: "acc",
      wanted: "acc (parameter)",
      changed: "definition",
      candidates: [{ header: "lr", was: "lr" }],
      sure: true,
    },
  ]);
});

test("what was cleared first and named anew later is still known", () => {
  const cleared = { ...BEFORE, params: ["optimizer"] };
  const meanwhile = remember(cleared, KNOWN);
  expect(found({ ...BEFORE, params: ["eta", "optimizer"] }, meanwhile)).toEqual(["definition eta < lr"]);
});

test("what a person dismissed is not asked again, and the column is the user's own", () => {
  const renamed = { ...BEFORE, params: ["eta", "optimizer"] };
  const kept = remember(renamed, KNOWN);
  expect(found(renamed, kept)).toEqual(["definition eta < lr"]);
  const after = remember(renamed, kept, find(renamed, kept));
  expect(found(renamed, after)).toEqual([]);
  expect(after.own).toEqual(["lr", "remark"]);
  const header = { ...BEFORE, columns: ["eta", "optimizer", "acc", "remark"] };
  const left = remember(header, KNOWN, find(header, KNOWN));
  expect([found(header, left), left.own]).toEqual([[], ["eta", "remark"]]);
  const later = remember({ ...header, columns: [...header.columns, "mine"] }, left);
  expect([found(header, later), later.own]).toEqual([[], ["eta", "remark", "mine"]]);
  const spelt = { params: ["learning_rate"], columns: ["lr"] };
  expect(found(spelt, remember(spelt, undefined, find(spelt)))).toEqual([]);
});

test("a column that a person said is a definition's is that one's, and no longer the user's own", () => {
  const names: Names = { params: ["acc"], metrics: ["loss"], columns: ["Acc", "loss", "remark"] };
  const known: KnownNames = { columns: [], own: ["Acc", "remark"] };
  const accept = { role: "parameter", name: "acc", header: "Acc" } as const;
  const after = rememberNames(standing(names, known), [], [accept]);
  expect(after.own).toEqual(["remark"]);
  const at = FIELDS.length;
  expect(after.columns).toEqual([
    { role: "parameter", name: "acc", header: "Acc", row: 0, position: at },
    { role: "metric", name: "loss", header: "loss", row: 0, position: at + 1 },
  ]);
  // What was said before of the same definition is forgotten.
  const before: KnownNames = {
    columns: [{ role: "parameter", name: "acc", header: "remark", row: 0, position: at + 2 }],
    own: [],
  };
  expect(rememberNames(standing(names, before), [], [accept])).toEqual(after);
  expect(rememberNames(standing(names), [], [accept])).toEqual(after);
});

test("remembering changes nothing about what is found, however often it is done", () => {
  const names = fc.subarray(["lr", "eta", "optimizer", "learning_rate", "acc", "note", "LR (parameter)"]);
  fc.assert(
    fc.property(names, names, names, names, names, (params, metrics, columns, nextParams, nextColumns) => {
      const unlike = (texts: string[]): string[] => [
        ...new Map(texts.map((text) => [text.toLowerCase(), text])).values(),
      ];
      const known = remember({ params, metrics, columns: unlike(columns) });
      const next = { params: nextParams, metrics, columns: unlike(nextColumns) };
      const once = remember(next, known);
      expect(find(next, once)).toEqual(find(next, known));
      expect(remember(next, once)).toEqual(once);
      // Whoever has what was found done finds nothing more of it.
      const dismissed = remember(next, once, find(next, once));
      expect(find(next, dismissed)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
