import type { Bundle } from "../../../importers/bundle";
import { useCallback, useState } from "react";
import { changeMapping, commitImport, discardImport, prepareImport } from "../../../actions/import-runs";
import type { ImportReport, PreparedImport } from "../../../actions/import-runs";
import type { ColumnChoice } from "../../../worker/import-engine";
import { useAction } from "../../hooks/use-action";
import type { Action } from "../../hooks/use-action";
import { counted } from "../../words/counts";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** One import on its way: a source becomes a preview, choices change the preview, and at last it is written. */
export interface ImportWork {
  /** Takes a promise too, because a file or a selection has to be read first. */
  readonly prepare: Action<[bundle: () => Promise<Bundle>], PreparedImport>;
  readonly remap: Action<[preview: PreparedImport, choices: readonly ColumnChoice[]], PreparedImport>;
  readonly commit: Action<[preview: PreparedImport], ImportReport>;
  /** The latest preview that came through. */
  readonly preview: PreparedImport | undefined;
  /** What the person chose for columns, by column; also what is still being planned. */
  readonly choices: ReadonlyMap<number, ColumnChoice>;
  readonly open: (bundle: () => Promise<Bundle>) => void;
  /** Plans once more with the choices as they are. */
  readonly replan: () => void;
  readonly choose: (chosen: readonly ColumnChoice[]) => void;
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
    async (running, bundle: () => Promise<Bundle>) => {
      const prepared = await prepareImport(await bundle(), running);
      setChoices(NO_CHOICES);
      setPreview(prepared);
      return prepared;
    },
    (prepared) =>
      `${prepared.format.title}: ${counted(prepared.rows, "run")}. ${counted(prepared.counts.add, "run")} to add.`,
  );
  const remap = useAction(
    async (running, before: PreparedImport, wanted: readonly ColumnChoice[]) => {
      const planned = await changeMapping(before, wanted, running);
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
      const report = await commitImport(shown, running);
      await refresh();
      return report;
    },
    ({ message }) => message,
  );

  const choose = (chosen: readonly ColumnChoice[]) => {
    const next = new Map(choices);
    for (const choice of chosen) {
      next.set(choice.column, choice);
    }
    setChoices(next);
    if (preview) {
      void remap.start(preview, [...next.values()]);
    }
  };
  const replan = () => {
    if (preview) {
      void remap.start(preview, [...choices.values()]);
    }
  };
  const open = (bundle: () => Promise<Bundle>) => {
    commit.reset();
    remap.reset();
    void prepare.start(bundle);
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
  return { prepare, remap, commit, preview, choices, open, choose, replan, restart };
}
