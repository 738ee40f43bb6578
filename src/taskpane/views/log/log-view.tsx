import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { NeedsTracking } from "../../parts/needs-tracking";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ReadingWorkbook } from "../../parts/reading-workbook";
import { Section } from "../../parts/section";
import { ViewTitle } from "../../parts/view-title";
import { useLayout } from "../../shell/layout";
import type { ViewProps } from "../../shell/views";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { counted } from "../../../tracking/words/counts";
import { FinishRunChooser } from "./finish-run-chooser";
import { LogForm } from "./log-form";
import { useRunDraft } from "./use-run-draft";
import type { RunDrafting } from "./use-run-draft";

/** The form that logs one run, or finishes one that was planned or running. */
export function LogView({ active }: ViewProps) {
  const layout = useLayout();
  const { status } = useWorkbookStatus();
  const tracked = status?.state === "tracked" || status?.state === "incomplete";
  return (
    <div className={layout.wideStack}>
      {tracked ? (
        <Drafting active={active} workbookId={status.workbookId} />
      ) : (
        <>
          <ViewTitle>Log a run</ViewTitle>
          <NeedsTracking active={active}>
            <ReadingWorkbook />
          </NeedsTracking>
        </>
      )}
    </div>
  );
}

function Drafting({ active, workbookId }: { active: boolean; workbookId: string | undefined }) {
  const drafting = useRunDraft(workbookId);
  const { form, opening, cancelOpening, reopen } = drafting;
  useEffect(() => {
    if (active) {
      void reopen();
    }
  }, [active, reopen]);
  const finished = form?.opened === undefined ? undefined : form.runId;
  return (
    <>
      <ViewTitle content={finished}>{finished === undefined ? "Log a run" : "Finish a run"}</ViewTitle>
      <NeedsTracking active={active}>
        {opening.phase === "failed" && <OpeningFailed drafting={drafting} />}
        {opening.phase === "running" && (form === undefined || opening.waiting !== undefined) && (
          <ProgressLine label="Reading the catalogues" action={{ state: opening, cancel: cancelOpening }} />
        )}
        {form !== undefined && (
          <>
            <Finishing drafting={drafting} />
            <LogForm form={form} drafting={drafting} />
          </>
        )}
      </NeedsTracking>
    </>
  );
}

function OpeningFailed({ drafting: { opening, begin, reopen, runId } }: { drafting: RunDrafting }) {
  if (opening.phase !== "failed") {
    return null;
  }
  return (
    <>
      <ProblemBar error={opening.error} onRetry={() => void reopen()} />
      {runId !== undefined && (
        <div>
          <Button size="small" onClick={() => void begin()}>
            Log a new run instead
          </Button>
        </div>
      )}
    </>
  );
}

/** Which run is being finished, and the way back to a new one; or the runs that wait to be finished. */
function Finishing({ drafting: { form, keepsNew, begin } }: { drafting: RunDrafting }) {
  const layout = useLayout();
  const { status } = useWorkbookStatus();
  if (form?.opened !== undefined) {
    const name = form.opened.text("name", 0);
    return (
      <div className={layout.card}>
        <p className={layout.text}>
          The form holds {form.runId}
          {name !== "" && ` (${name})`}. Saving writes over this run alone.
          {keepsNew && " The new run that you had begun is kept."}
        </p>
        <div>
          <Button size="small" onClick={() => void begin()}>
            {keepsNew ? "Back to the new run" : "Log a new run instead"}
          </Button>
        </div>
      </div>
    );
  }
  const unfinished = status?.runs.unfinished ?? 0;
  return unfinished === 0 ? null : (
    <Section title="Finish a run" note={counted(unfinished, "run")} initiallyOpen={false}>
      <FinishRunChooser onChoose={(runId) => void begin(runId)} />
    </Section>
  );
}
