import { Button } from "@fluentui/react-components";
import type { CellPlace } from "../../actions/show-cell";
import { useAction } from "../hooks/use-action";
import { ActionOutcome } from "./action-outcome";
import { ResultBar } from "./result-bar";

/** What was written under one batch id. */
interface Undoable {
  readonly batch: string;
  readonly message: string;
  readonly place?: CellPlace;
}

/** What was done, the way to it, and the way back. */
export function UndoableResult({
  result: { batch, message, place },
  onUndone,
}: {
  result: Undoable;
  onUndone: () => Promise<unknown>;
}) {
  const undo = useAction(
    async (running) => {
      const { undoAction } = await import("../../actions/remove-import");
      const report = await undoAction(batch, running);
      await onUndone();
      return report;
    },
    (report) => report.message,
  );
  const undone = undo.state.phase === "done";
  return (
    <>
      {!undone && (
        <ResultBar message={message} {...(place && { place })}>
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
