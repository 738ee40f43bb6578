import { Button } from "@fluentui/react-components";
import type { LoggedRun } from "../../../actions/log-run";
import { count, counted } from "../../../tracking/words/counts";
import type { Action } from "../../hooks/use-action";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { StickyFoot } from "../../parts/sticky-foot";
import { UndoableResult } from "../../parts/undoable-result";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";

interface SaveFootProps {
  save: Action<[], LoggedRun>;
  /** Fields that hinder the run from being saved. */
  wrong: number;
  /** Whether nothing of the run is new. */
  isCopy: boolean;
  /** Whether the form is that of another run than the one to be saved. */
  isOutdated: boolean;
  /** Whether saving was held because a name may be a known one, misspelt. */
  holds: boolean;
  /** Whether the person asked for the run to be saved. */
  tried: boolean;
  /** How often the same configuration was logged before, where the run would be a replicate. */
  repeats: number;
}

/** The button that saves the run, what hinders it, and what came of it. */
export function SaveFoot({ save, wrong, isCopy, isOutdated, holds, tried, repeats }: SaveFootProps) {
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const { state } = save;
  return (
    <StickyFoot>
      {tried && wrong > 0 && (
        <p className={layout.text}>{counted(wrong, "field")} to put right before the run can be saved.</p>
      )}
      {tried && wrong === 0 && isCopy && (
        <p className={layout.text} role="alert">
          Nothing is new yet: enter a name, a parameter or a result of this run.
        </p>
      )}
      {wrong === 0 && holds && state.phase === "idle" && (
        <p className={layout.text} role="alert">
          A name is new here and nearly a known one: take the known one at its field, or save once more to
          keep yours.
        </p>
      )}
      <ProgressLine label="Saving the run" action={save} />
      <div className={layout.row}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={state.phase === "running" || isOutdated}
        >
          {repeats === 0 ? "Save run" : "Log as a replicate"}
        </Button>
        {repeats > 0 && <span className={layout.quiet}>Run {count(repeats)} × before</span>}
      </div>
      {state.phase === "failed" && <ProblemBar error={state.error} />}
      {state.phase === "done" && (
        <UndoableResult key={state.result.batch} result={state.result} onUndone={refresh} />
      )}
    </StickyFoot>
  );
}
