import type { CellPlace } from "../../actions/show-cell";
import type { Action } from "../hooks/use-action";
import { ProblemBar } from "./problem-bar";
import { ProgressLine } from "./progress-line";
import { ResultBar } from "./result-bar";

/** The end of an action that a sentence tells. */
interface Told {
  readonly message: string;
  readonly place?: CellPlace | undefined;
}

/** How an action stands, below the button that started it: its progress and the way to stop it, its sentence, or its error. */
export function ActionOutcome(props: { label: string; action: Pick<Action<[], Told>, "state" | "cancel"> }) {
  const { state } = props.action;
  if (state.phase === "running") {
    return <ProgressLine label={props.label} action={props.action} />;
  }
  if (state.phase === "failed") {
    return <ProblemBar error={state.error} />;
  }
  if (state.phase === "done") {
    return <ResultBar message={state.result.message} place={state.result.place} />;
  }
  return null;
}
