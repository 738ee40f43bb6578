import { encodedAs, insisted, type Bundle } from "../../../importers/bundle";
import type { Encoding } from "../../../importers/encodings";
import { useCallback, useRef, useState } from "react";
import { commitImport, type ImportReport } from "../../../actions/commit-import";
import {
  answerQuestions,
  changeMapping,
  choosePrimary,
  chooseCurve,
  chooseGiven,
  chooseReading,
  chooseTables,
  chooseSpellings,
  chooseValues,
  discardImport,
  prepareImport,
  previewAnew,
  type PreparedImport,
} from "../../../actions/prepare-import";
import type { PrimaryChoice } from "../../../tracking/catalogue/propose-primary";
import type { SpellingChoice } from "../../../tracking/planning/spelling-question";
import type { ValueChoice } from "../../../tracking/planning/value-questions";
import type { CurvesChoice } from "../../../tracking/series/curve-choice";
import type { Answers } from "../../../tracking/planning/plan-questions";
import type { ColumnChoice, GivenField, TableChoice } from "../../../worker/import-choices";
import { asRunsheetError } from "../../hooks/as-runsheet-error";
import { useAction } from "../../hooks/use-action";
import type { Action, Running } from "../../hooks/use-action";
import { counted } from "../../../tracking/words/counts";
import { useWorkbookStatus } from "../../shell/workbook-status";

type Replan = (running: Running) => Promise<PreparedImport>;

/** Reads what is to be imported; a selection of cells waits for its turn as every action does. */
type ReadBundle = (running: Running) => Promise<Bundle>;

/** One import on its way: a source becomes a preview, choices change the preview, and at last it is written. */
export interface ImportWork {
  /** Takes a promise too, because a file or a selection has to be read first. */
  readonly prepare: Action<[bundle: ReadBundle], PreparedImport>;
  /** Plans anew after a choice or an answer. */
  readonly remap: Action<[replan: Replan], PreparedImport>;
  readonly commit: Action<[preview: PreparedImport], ImportReport>;
  /** The latest preview that came through. */
  readonly preview: PreparedImport | undefined;
  /** What the person chose for columns, by column; also what is still being planned. */
  readonly choices: ReadonlyMap<number, ColumnChoice>;
  readonly open: (bundle: ReadBundle) => void;
  /** Opens what was opened last once more, although it was said to hold no runs. */
  readonly insist: () => void;
  /** Opens what was opened last once more, in an encoding. */
  readonly decode: (encoding: Encoding) => void;
  /** Plans once more with the choices as they are. */
  readonly replan: () => void;
  readonly choose: (chosen: readonly ColumnChoice[]) => void;
  readonly answer: (answers: Answers) => void;
  /** Says which metric leads. */
  readonly lead: (primary: PrimaryChoice) => void;
  /** Says how the source is to be read. */
  readonly read: (reading: string) => void;
  /** Says where the tables stand, and which are taken. */
  readonly lay: (tables: readonly TableChoice[]) => void;
  /** Says what is given to the runs beside what their rows say. */
  readonly give: (given: readonly GivenField[]) => void;
  /** Says which value of each curve stands in Runs. */
  readonly take: (curve: CurvesChoice) => void;
  /** Says what names become that are nearly known ones. */
  readonly respell: (values: readonly ValueChoice[]) => void;
  readonly spell: (spellings: readonly SpellingChoice[]) => void;
  /** Forgets everything and starts anew. */
  readonly restart: () => void;
}

/** Whether the import failed and left the workbook as it was, so that it can simply be tried again. */
export function wasTakenBack({ state, error }: ImportReport): boolean {
  return state === "nothing" && error !== undefined;
}

const NO_CHOICES: ReadonlyMap<number, ColumnChoice> = new Map();

/** Holds one import from its source to its report. */
export function useImport(): ImportWork {
  const { refresh } = useWorkbookStatus();
  const [preview, setPreview] = useState<PreparedImport>();
  const [choices, setChoices] = useState(NO_CHOICES);

  const prepare = useAction(
    async (running, bundle: ReadBundle) => {
      const prepared = await prepareImport(await bundle(running), running);
      setChoices(NO_CHOICES);
      setPreview(prepared);
      return prepared;
    },
    (prepared) =>
      `${prepared.format.title}: ${counted(prepared.rows, "run")}. ${counted(prepared.counts.add, "run")} to add.`,
  );
  const remap = useAction(
    async (running, replan: Replan) => {
      const planned = await replan(running);
      if (!running.signal.aborted) {
        setPreview(planned);
      }
      return planned;
    },
    ({ counts }) =>
      `${counted(counts.add, "run")} to add, ${counts.update} to update, ${counts.skip} to skip, ${counts.reject} to reject.`,
  );
  const commit = useAction(
    async (running, shown: PreparedImport) => {
      const report = await commitOrShow(shown, running, setPreview);
      await refresh(running);
      return report;
    },
    ({ message }) => message,
  );

  const change = (replan: (shown: PreparedImport, running: Running) => Promise<PreparedImport>) => {
    if (preview) {
      void remap.start((running) => replan(preview, running));
    }
  };
  const choose = (chosen: readonly ColumnChoice[]) => {
    const next = new Map([...choices, ...chosen.map((choice) => [choice.column, choice] as const)]);
    setChoices(next);
    change((shown, running) => changeMapping(shown, [...next.values()], running));
  };
  const answer = (answers: Answers) => {
    change((shown, running) => answerQuestions(shown, answers, running));
  };
  const lead = (primary: PrimaryChoice) => {
    change((shown, running) => choosePrimary(shown, primary, running));
  };
  const read = (reading: string) => {
    setChoices(NO_CHOICES);
    change((shown, running) => chooseReading(shown, reading, running));
  };
  const lay = (tables: readonly TableChoice[]) => {
    setChoices(NO_CHOICES);
    change((shown, running) => chooseTables(shown, tables, running));
  };
  const give = (given: readonly GivenField[]) => {
    change((shown, running) => chooseGiven(shown, given, running));
  };
  const take = (curve: CurvesChoice) => {
    change((shown, running) => chooseCurve(shown, curve, running));
  };
  const respell = (values: readonly ValueChoice[]) => {
    change((shown, running) => chooseValues(shown, values, running));
  };
  const spell = (spellings: readonly SpellingChoice[]) => {
    change((shown, running) => chooseSpellings(shown, spellings, running));
  };
  const replan = () => {
    change((shown, running) => changeMapping(shown, [...choices.values()], running));
  };
  const lastOpened = useRef<ReadBundle>(undefined);
  const open = (bundle: ReadBundle) => {
    lastOpened.current = bundle;
    commit.reset();
    remap.reset();
    void prepare.start(bundle);
  };
  const insist = () => {
    const { current } = lastOpened;
    if (current) {
      open(async (running) => insisted(await current(running)));
    }
  };
  const decode = (encoding: Encoding) => {
    const { current } = lastOpened;
    if (current) {
      open(async (running) => encodedAs(await current(running), encoding));
    }
  };
  const { reset: forgetPrepared } = prepare;
  const { reset: forgetRemapped } = remap;
  const { reset: forgetCommitted } = commit;
  const restart = useCallback(() => {
    forgetPrepared();
    forgetRemapped();
    forgetCommitted();
    setPreview(undefined);
    setChoices(NO_CHOICES);
    // The engine forgets its source on the next one anyway; a failure to forget early harms nobody.
    discardImport().catch(() => undefined);
  }, [forgetPrepared, forgetRemapped, forgetCommitted]);
  return {
    prepare,
    remap,
    commit,
    preview,
    choices,
    open,
    insist,
    decode,
    choose,
    answer,
    lead,
    read,
    lay,
    give,
    take,
    respell,
    spell,
    replan,
    restart,
  };
}

/** Writes an import; where it would do more than was shown by now, that is shown beside the reason. */
function commitOrShow(
  shown: PreparedImport,
  running: Running,
  show: (preview: PreparedImport) => void,
): Promise<ImportReport> {
  return commitImport(shown, running).catch(async (cause: unknown) => {
    if (asRunsheetError(cause).code === "preview-stale") {
      // Where that fails, the reason stands alone.
      await previewAnew(shown, running).then(show, () => undefined);
    }
    throw cause;
  });
}
