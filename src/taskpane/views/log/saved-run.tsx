import { Button } from "@fluentui/react-components";
import type { LoggedRun } from "../../../actions/log-run";
import { undoAction } from "../../../actions/remove-import";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { ResultBar } from "../../parts/result-bar";

/** The run that was saved, the way to its row, and the way back. */
export function SavedRun({ saved, onUndone }: { saved: LoggedRun; onUndone: () => Promise<unknown> }) {
  const undo = useAction(
    async (running) => {
      const report = await undoAction(saved.batch, running);
      await onUndone();
      return report;
    },
    ({ message }) => message,
  );
  const undone = undo.state.phase === "done";
  return (
    <>
      {!undone && (
        <ResultBar message={saved.message} place={saved.place}>
          <Button
            size="small"
            disabledFocusable={undo.state.phase === "running"}
            onClick={() => void undo.start()}
          >
            Undo
          </Button>
        </ResultBar>
      )}
      <ActionOutcome label="Taking it back" action={undo} />
    </>
  );
}
