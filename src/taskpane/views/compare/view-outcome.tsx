import { Button } from "@fluentui/react-components";
import { ActionOutcome } from "../../parts/action-outcome";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ResultBar } from "../../parts/result-bar";
import { DrawnPart } from "./drawn-part";
import type { ViewActions } from "./use-view-actions";

/** What came of what was done with views, and the way back. */
export function ViewOutcome(props: {
  actions: ViewActions;
  onTakeBack: () => void;
  /** A button that is about to vanish hands the focus on. */
  onLeave: () => void;
}) {
  const { actions, onTakeBack, onLeave } = props;
  const { applying, takingBack, deleting, puttingBack } = actions;
  const { state: deleted } = deleting;
  const gone = deleted.phase === "done" ? deleted.result.view : undefined;
  return (
    <>
      <AppliedOutcome applying={applying} onTakeBack={onTakeBack} onLeave={onLeave} />
      <ActionOutcome label="Taking the view back" action={takingBack} />
      <ProgressLine label="Deleting the view" action={deleting} />
      {deleted.phase === "failed" && <ProblemBar error={deleted.error} />}
      {deleted.phase === "done" && puttingBack.state.phase === "idle" && (
        <ResultBar message={deleted.result.message}>
          {gone && (
            <Button
              size="small"
              onClick={() => {
                onLeave();
                void puttingBack.start(gone, false);
              }}
            >
              Undo
            </Button>
          )}
        </ResultBar>
      )}
      <ActionOutcome label="Putting the view back" action={puttingBack} />
    </>
  );
}

function AppliedOutcome(props: {
  applying: ViewActions["applying"];
  onTakeBack: () => void;
  onLeave: () => void;
}) {
  const { applying, onTakeBack, onLeave } = props;
  const { state } = applying;
  if (state.phase === "failed") {
    return <ProblemBar error={state.error} />;
  }
  if (state.phase !== "done") {
    return <ProgressLine label="Applying the view" action={applying} />;
  }
  const { result } = state;
  if (result.kind === "asks") {
    const answer = (rows: "sort" | "leave"): void => {
      onLeave();
      void applying.start(result.view.name, rows);
    };
    return (
      <ResultBar intent="warning" message={result.message}>
        <Button
          size="small"
          onClick={() => {
            answer("sort");
          }}
        >
          Sort anyway
        </Button>
        <Button
          size="small"
          onClick={() => {
            answer("leave");
          }}
        >
          Leave the order
        </Button>
      </ResultBar>
    );
  }
  return (
    <>
      <ResultBar message={result.message} place={result.place}>
        <Button size="small" onClick={onTakeBack}>
          Undo
        </Button>
      </ResultBar>
      <DrawnPart view={result.view} />
    </>
  );
}
