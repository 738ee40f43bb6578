// An import as the pane makes it, each question answered as it is proposed: what a person would get who agrees with
// everything. Cells that may be read in two ways stay beside their runs, as they do while nobody has answered.

import { commitImport, type ImportReport } from "../../src/actions/commit-import";
import {
  changeMapping,
  chooseReading,
  chooseTables,
  chooseSpellings,
  chooseValues,
  prepareImport,
  type PreparedImport,
} from "../../src/actions/prepare-import";
import type { Bundle } from "../../src/importers/bundle";
import { broughtCounts } from "../../src/tracking/planning/brought-rows";
import { ANSWERS } from "../../src/tracking/planning/plan-questions";
import { targetKey } from "../../src/tracking/schema/target-key";

/** How a table may stand on a sheet. */
const LAID = ["rows", "columns", "settings of other runs", "no table"];

/** A question of the preview, and what is proposed. */
export interface AskedQuestion {
  readonly about: string;
  readonly proposal: string;
  readonly choices: readonly string[];
}

/** What was shown first, what was asked, and what was written. */
export interface ProposedImport {
  readonly prepared: PreparedImport;
  readonly questions: readonly AskedQuestion[];
  readonly report: ImportReport | undefined;
}

/** Imports into the open workbook; nothing is written where there is nothing to write. */
export async function importAsProposed(bundle: Bundle): Promise<ProposedImport> {
  let prepared = await prepareImport(bundle);
  const questions = questionsOf(prepared);
  const unsure = prepared.tables.filter(({ use, isUnsure }) => use !== "left out" && isUnsure);
  if (unsure.length > 0) {
    const right = unsure.map(({ part, area }) => ({ part, area, isConfirmed: true }));
    prepared = await chooseTables(prepared, right);
  }
  if (prepared.readings?.isOpen === true) {
    prepared = await chooseReading(prepared, prepared.readings.recommended);
    questions.push(...questionsOf(prepared).filter(({ about }) => about !== "reading"));
  }
  const settled = await settleNames(prepared);
  const { counts, points, brought } = settled;
  const others = Object.values(broughtCounts(brought)).reduce((sum, one) => sum + one, 0);
  const isNews = counts.add + counts.update + points + others > 0;
  return { prepared: settled, questions, report: isNews ? await commitImport(settled) : undefined };
}

/** A name that may be a known one is that one; of two columns that would then be one, the second stays a new one. */
async function settleNames(prepared: PreparedImport): Promise<PreparedImport> {
  let settled = prepared;
  const { names, values, columns } = prepared;
  if (names.length > 0) {
    const taken = new Set(columns.map(({ target }) => targetKey(target)));
    const choices = names.map(({ column, target, same, repeated }) => ({
      column,
      target: repeated === true || taken.has(targetKey(same)) ? target : same,
      type: columns.find((one) => one.column === column)?.type ?? ("text" as const),
    }));
    settled = await changeMapping(settled, choices);
  }
  if (values.length > 0) {
    const meant = values.map(({ field, value, same }) => ({ field, value, as: same }));
    settled = await chooseValues(settled, meant);
  }
  const { spellings } = settled;
  return spellings.length === 0
    ? settled
    : chooseSpellings(
        settled,
        spellings.map(({ parameter, value, same }) => ({ parameter, value, as: same })),
      );
}

function questionsOf({
  tables,
  readings,
  names,
  values,
  spellings,
  questions,
  columns,
}: PreparedImport): AskedQuestion[] {
  return [
    ...tables.flatMap(({ place, isTransposed, use, isUnsure, belongsAt = "" }) =>
      use !== "left out" && isUnsure
        ? [
            {
              about: `the table at ${place}`,
              proposal:
                use === "joined" ? `settings of the runs at ${belongsAt}` : isTransposed ? "columns" : "rows",
              choices: LAID,
            },
          ]
        : [],
    ),
    ...(readings?.isOpen === true
      ? [
          {
            about: "reading",
            proposal: readings.recommended,
            choices: readings.options.map(({ id, sentence }) => `${id}: ${sentence}`),
          },
        ]
      : []),
    ...names.map(({ target, same }) => ({
      about: `the ${target.role} ${target.name}`,
      proposal: same.name,
      choices: [same.name, target.name],
    })),
    ...values.map(({ field, value, same }) => ({
      about: `the ${field} ${value}`,
      proposal: same,
      choices: [same, value],
    })),
    ...spellings.map(({ parameter, value, same }) => ({
      about: `${value} of the parameter ${parameter}`,
      proposal: same,
      choices: [same, value],
    })),
    ...questions.map(({ message, answer }) => ({ about: message, proposal: answer, choices: ANSWERS })),
    ...columns.flatMap(({ header, target, asksRole }) =>
      asksRole === true
        ? [{ about: `the role of ${header}`, proposal: target.role, choices: ["metric", "parameter"] }]
        : [],
    ),
    ...columns.flatMap(({ header, question }) =>
      question
        ? [
            {
              about: `the ${question.about} of ${header}`,
              proposal: question.proposal,
              choices: question.choices,
            },
          ]
        : [],
    ),
  ];
}
