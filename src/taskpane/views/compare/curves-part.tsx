import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { drawLearningCurves, type CurvesOf, type DrawnCurves } from "../../../actions/draw-curves";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { Sparkline } from "../../parts/sparkline";
import { useLayout } from "../../shell/layout";
import { curveDescription } from "../../words/curve-words";

const CHOICES: readonly { readonly of: CurvesOf; readonly words: string }[] = [
  { of: "best", words: "The best runs with a curve" },
  { of: "selected", words: "The runs selected on Runs" },
];

/** Draws the learning curves of a metric on Charts, and in the size of a line of text here. */
export function CurvesPart({ metric }: { metric: string }) {
  const layout = useLayout();
  const [of, setOf] = useState<CurvesOf>("best");
  const draw = useAction(
    (running) => drawLearningCurves(metric, of, running),
    ({ message }) => message,
  );
  const { state } = draw;
  return (
    <section className={layout.stack}>
      <h2 className={layout.subtitle}>Learning curves</h2>
      <Field label="Runs" size="small">
        <Select
          size="small"
          value={of}
          onChange={(_event, { value }) => {
            setOf(CHOICES.find((one) => one.of === value)?.of ?? "best");
          }}
        >
          {CHOICES.map((one) => (
            <option key={one.of} value={one.of}>
              {one.words}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button disabledFocusable={state.phase === "running"} onClick={() => void draw.start()}>
          Draw learning curves
        </Button>
      </div>
      <ActionOutcome label="Drawing learning curves" action={draw} />
      {state.phase === "done" && <SmallCurves curves={state.result.curves} metric={metric} />}
    </section>
  );
}

function SmallCurves({ curves, metric }: { curves: DrawnCurves["curves"]; metric: string }) {
  const layout = useLayout();
  return (
    <ul className={layout.plainList} aria-label="Curves that were drawn">
      {curves.map(({ runId, label, steps, values }) => (
        <li key={runId} className={layout.row}>
          <Sparkline
            title={`${metric} of ${label}`}
            description={curveDescription(steps, values)}
            steps={steps}
            values={values}
          />
          <span className={layout.quiet}>{label}</span>
        </li>
      ))}
    </ul>
  );
}
