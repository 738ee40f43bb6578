import type { FileSource } from "../../../importers/source-content";
import { useCallback, useState } from "react";
import { changeMapping, commitImport, discardImport, prepareImport } from "../../../actions/import-runs";
import type { ImportReport } from "../../../actions/import-runs";
import type { ColumnChoice, ImportPreview } from "../../../worker/import-engine";
import { useAction } from "../../hooks/use-action";
import type { Action } from "../../hooks/use-action";
import { counted } from "../../parts/words";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** One import on its way: a source becomes a preview, choices change the preview, and at last it is written. */
export interface ImportWork {
  /** Takes a promise too, because a file or a selection has to be read first. */
  readonly prepare: Action<[source: () => Promise<FileSource>], ImportPreview>;
  readonly remap: Action<[choices: readonly ColumnChoice[]], ImportPreview>;
  readonly commit: Action<[], ImportReport>;
  /** The latest preview that came through. */
  readonly preview: ImportPreview | undefined;
  /** What the person chose for columns, by column; also what is still being planned. */
  readonly choices: ReadonlyMap<number, ColumnChoice>;
  readonly open: (source: () => Promise<FileSource>) => void;
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
  const [preview, setPreview] = useState<ImportPreview>();
  const [choices, setChoices] = useState(NO_CHOICES);

  const prepare = useAction(
    async (running, source: () => Promise<FileSource>) => {
      const prepared = await prepareImport(await source(), running);
      setChoices(NO_CHOICES);
      setPreview(prepared);
      return prepared;
    },
    (prepared) =>
      `${prepared.format.title}: ${counted(prepared.rows, "run")}. ${counted(prepared.counts.add, "run")} to add.`,
  );
  const remap = useAction(
    async (running, wanted: readonly ColumnChoice[]) => {
      const planned = await changeMapping(wanted, running);
      if (!running.signal.aborted) {
        setPreview(planned);
      }
      return planned;
    },
    ({ counts }) =>
      `${counted(counts.add, "run")} to add, ${counts.update} to update, ${counts.skip} to skip, ${counts.reject} to reject.`,
  );
  const commit = useAction(
    async (running) => {
      const report = await commitImport(running);
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
    void remap.start([...next.values()]);
  };
  const open = (source: () => Promise<FileSource>) => {
    commit.reset();
    remap.reset();
    void prepare.start(source);
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
  return { prepare, remap, commit, preview, choices, open, choose, restart };
}
