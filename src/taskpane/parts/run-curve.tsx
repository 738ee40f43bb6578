import { Button } from "@fluentui/react-components";
import { readRunCurve } from "../../actions/read-run-curve";
import { useAction } from "../hooks/use-action";
import { useLayout } from "../shell/layout";
import { curveDescription } from "../words/curve-words";
import { ProblemBar } from "./problem-bar";
import { ProgressLine } from "./progress-line";
import { Sparkline } from "./sparkline";

/** The curve of one metric of a run, read from Run history when a person asks for it. */
export function RunCurve({ runId, metric }: { runId: string; metric: string }) {
  const layout = useLayout();
  const read = useAction(
    (running) => readRunCurve(runId, metric, running),
    ({ steps, values }) => `${metric} of ${runId}: ${curveDescription(steps, values)}`,
  );
  const { state } = read;
  if (state.phase === "done") {
    const { steps, values } = state.result;
    const last = String(steps[steps.length - 1] ?? "");
    return (
      <div className={layout.row}>
        <Sparkline
          title={`${metric} of ${runId}, step by step`}
          description={curveDescription(steps, values)}
          steps={steps}
          values={values}
        />
        <span className={layout.quiet}>
          {metric} of {runId}, step {String(steps[0] ?? "")} to {last}
        </span>
      </div>
    );
  }
  return (
    <>
      <div>
        <Button size="small" disabledFocusable={state.phase === "running"} onClick={() => void read.start()}>
          {`Show the curve of ${runId}`}
        </Button>
      </div>
      <ProgressLine label="Reading Run history" action={read} />
      {state.phase === "failed" && <ProblemBar error={state.error} />}
    </>
  );
}
