import type { Bundle } from "../importers/bundle";
import type { PrimaryChoice } from "../tracking/catalogue/propose-primary";
import type { SpellingChoice } from "../tracking/planning/spelling-question";
import type { ValueChoice } from "../tracking/planning/value-questions";
import type { Answers } from "../tracking/planning/plan-questions";
import type { CurvesChoice } from "../tracking/series/curve-choice";
import { readTracking, type Tracking } from "../workbook/read-tracking";
import { readWorkbook } from "../workbook/run-excel";
import { requireFields } from "../workbook/writing/require-settled";
import { getEngine } from "../worker/engine";
import type { ColumnChoice, ImportChoices } from "../worker/import-choices";
import type { HistoryPoint } from "../worker/engine-blocks";
import type { ImportPreview, PreviewColumn } from "../worker/import-preview";
import type { ActionOptions } from "./action-options";
import { differingWords, knownPoints } from "./importing/known-points";
import { mappingKey } from "./importing/mapping-key";
import { recall } from "./importing/remembered-mapping";
import { sendWorkbook, type SentWorkbook } from "./importing/send-workbook";
import { inLane } from "./lane";

/** An import that was read and planned, as it is shown; whoever holds it can change it or write it. */
export interface PreparedImport extends ImportPreview {
  /** The columns as first suggested, before any choice of the person. */
  readonly suggested: readonly PreviewColumn[];
  readonly choices: ImportChoices;
  /** The workbook as it was planned against. */
  readonly workbook: PlannedWorkbook;
  /** How many points of curves `History` would get. */
  readonly points: number;
}

interface PlannedWorkbook extends Pick<SentWorkbook, "picture" | "stamp" | "used"> {
  /** Points in `History` of runs that the file has too. */
  readonly known: readonly HistoryPoint[];
}

const NO_CHOICES: ImportChoices = { columns: [], answers: {} };

/** Reads what was handed over and the workbook, and plans the import; writes nothing. */
export async function prepareImport(bundle: Bundle, options: ActionOptions = {}): Promise<PreparedImport> {
  return inLane("reading the import", options, () => prepareNow(bundle, options));
}

/** The same for an action that has the lane. */
export async function prepareNow(bundle: Bundle, options: ActionOptions): Promise<PreparedImport> {
  const engine = getEngine();
  const { token } = await engine.open(bundle, options);
  const workbook = await readWorkbook((context) => sendWorkbook(context, engine, options), options);
  requireFields(workbook.tracking);
  const { picture, stamp, used, tracking } = workbook;
  const first = await engine.plan(token, picture, NO_CHOICES, options);
  const columns = recall(tracking.state.mappings[mappingKey(first)] ?? [], first.columns);
  const choices = { ...NO_CHOICES, columns };
  const preview = columns.length > 0 ? await engine.plan(token, picture, choices, options) : first;
  const known = await pointsOf(preview, tracking, options);
  const planned = { ...preview, suggested: first.columns, choices };
  return withPoints(planned, { picture, stamp, used, known });
}

/** Plans a prepared import again with other roles or types of these columns; what was chosen or remembered for the rest stays. */
export function changeMapping(
  prepared: PreparedImport,
  columns: readonly ColumnChoice[],
  options: ActionOptions = {},
): Promise<PreparedImport> {
  const { choices } = prepared;
  const byColumn = new Map([...choices.columns, ...columns].map((choice) => [choice.column, choice]));
  return chooseAnew(prepared, { ...choices, columns: [...byColumn.values()] }, options);
}

/** Plans a prepared import again, its source read in another way; its columns are others then, and none is chosen yet. */
export async function chooseReading(
  prepared: PreparedImport,
  reading: string,
  options: ActionOptions = {},
): Promise<PreparedImport> {
  const again = await chooseAnew(prepared, { ...prepared.choices, columns: [], reading }, options);
  return { ...again, suggested: again.columns };
}

/** Plans a prepared import again, its tables found where a person says that they stand; its columns are others then, and none is chosen yet. */
export async function chooseTables(
  prepared: PreparedImport,
  tables: NonNullable<ImportChoices["tables"]>,
  options: ActionOptions = {},
): Promise<PreparedImport> {
  // A reading that the new tables do not know counts as none.
  const again = await chooseAnew(prepared, { ...prepared.choices, columns: [], tables }, options);
  return { ...again, suggested: again.columns };
}

/** Plans a prepared import again with what is given to its runs beside what their rows say. */
export function chooseGiven(
  prepared: PreparedImport,
  given: NonNullable<ImportChoices["given"]>,
  options: ActionOptions = {},
): Promise<PreparedImport> {
  return chooseAnew(prepared, { ...prepared.choices, given }, options);
}

/** Plans a prepared import again with answers to its questions; what was answered before stays. */
export function answerQuestions(
  prepared: PreparedImport,
  answers: Answers,
  options: ActionOptions = {},
): Promise<PreparedImport> {
  const { choices } = prepared;
  return chooseAnew(prepared, { ...choices, answers: { ...choices.answers, ...answers } }, options);
}

/** Plans a prepared import again with another metric to lead, or another goal for it. */
export function choosePrimary(
  prepared: PreparedImport,
  primary: PrimaryChoice,
  options: ActionOptions = {},
): Promise<PreparedImport> {
  return chooseAnew(prepared, { ...prepared.choices, primary }, options);
}

/** Plans a prepared import again with another value of each curve in Runs. */
export function chooseCurve(
  prepared: PreparedImport,
  curve: CurvesChoice,
  options: ActionOptions = {},
): Promise<PreparedImport> {
  return chooseAnew(prepared, { ...prepared.choices, curve }, options);
}

/** Plans a prepared import again with what names become that are nearly known ones; what was said before stays. */
export function chooseValues(
  prepared: PreparedImport,
  values: readonly ValueChoice[],
  options: ActionOptions = {},
): Promise<PreparedImport> {
  const { choices } = prepared;
  return chooseAnew(prepared, { ...choices, values: [...(choices.values ?? []), ...values] }, options);
}

/** Plans a prepared import again with values of parameters written as a person said. */
export function chooseSpellings(
  prepared: PreparedImport,
  spellings: readonly SpellingChoice[],
  options: ActionOptions = {},
): Promise<PreparedImport> {
  const { choices } = prepared;
  const all = [...(choices.spellings ?? []), ...spellings];
  return chooseAnew(prepared, { ...choices, spellings: all }, options);
}

/** Plans a prepared import again with the same choices, against the workbook as it is by now. */
export async function previewAnew(
  prepared: PreparedImport,
  options: ActionOptions = {},
): Promise<PreparedImport> {
  return inLane("planning the import", options, async () => {
    const engine = getEngine();
    const sent = await readWorkbook((context) => sendWorkbook(context, engine, options), options);
    requireFields(sent.tracking);
    const { picture, stamp, used, tracking } = sent;
    const preview = await engine.plan(prepared.source, picture, prepared.choices, options);
    const known = await pointsOf(preview, tracking, options);
    return withPoints({ ...prepared, ...preview }, { picture, stamp, used, known });
  });
}

/** Forgets the open import. */
export async function discardImport(): Promise<void> {
  await getEngine().close();
}

/** Plans with other choices; the workbook is asked for points alone, where the runs that it knows are others by now. */
async function chooseAnew(
  prepared: PreparedImport,
  choices: ImportChoices,
  options: ActionOptions,
): Promise<PreparedImport> {
  const { workbook } = prepared;
  const preview = await getEngine().plan(prepared.source, workbook.picture, choices, options);
  const runs = preview.curves?.knownRuns ?? [];
  const isSame = JSON.stringify(runs) === JSON.stringify(prepared.curves?.knownRuns);
  const known = runs.length === 0 || isSame ? workbook.known : await pointsNow(preview, options);
  return withPoints({ ...prepared, ...preview, choices }, { ...workbook, known });
}

/** What was planned, with how many points of its curves `History` does not have. */
async function withPoints(
  planned: Omit<PreparedImport, "points" | "workbook">,
  workbook: PlannedWorkbook,
): Promise<PreparedImport> {
  const { count: points, differing } = await getEngine().leaveKnownPoints(planned.token, workbook.known);
  const remarks = [...planned.remarks, ...differingWords(differing)];
  return { ...planned, points, workbook, remarks };
}

/** The points that `History` has of runs of the import. */
async function pointsOf(
  preview: ImportPreview,
  tracking: Tracking,
  options: ActionOptions,
): Promise<readonly HistoryPoint[]> {
  return (preview.curves?.knownRuns ?? []).length === 0
    ? []
    : readWorkbook((context) => knownPoints(context, tracking, preview), options);
}

/** The same for a choice in the preview, which waits for its turn only where it reads the workbook. */
function pointsNow(preview: ImportPreview, options: ActionOptions): Promise<readonly HistoryPoint[]> {
  return inLane("reading Run history", options, () =>
    readWorkbook(
      async (context) => knownPoints(context, await readTracking(context, [], options.signal), preview),
      options,
    ),
  );
}
