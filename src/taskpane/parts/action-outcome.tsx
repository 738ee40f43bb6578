import type { CellPlace } from "../../actions/show-cell";
import type { ActionState } from "../hooks/use-action";
import { ProblemBar } from "./problem-bar";
import { ProgressLine } from "./progress-line";
import { ResultBar } from "./result-bar";

/** How an action stands, below the button that started it: its progress, its sentence, or its error. */
export function ActionOutcome(props: {
  label: string;
  state: ActionState<{ readonly message: string; readonly place?: CellPlace | undefined }>;
  onCancel?: () => void;
}) {
  const { state, label, onCancel } = props;
  if (state.phase === "running") {
    return (
      <ProgressLine
        label={label}
        progress={state.progress}
        cancelling={state.cancelling}
        {...(onCancel && { onCancel })}
      />
    );
  }
  if (state.phase === "failed") {
    return <ProblemBar error={state.error} />;
  }
  if (state.phase === "done") {
    return <ResultBar message={state.result.message} place={state.result.place} />;
  }
  return null;
}
