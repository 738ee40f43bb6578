import { Sparkline } from "../../parts/sparkline";
import { curveDescription } from "../../words/curve-words";
import { measured } from "../../words/measured";
import type { PlannedCurves } from "../../../worker/import-preview";
import { useLayout } from "../../shell/layout";

/** A few of the curves, each with a mark at the value that stands in Runs. */
export function CurveSamples({ curves: { samples, stepName } }: { curves: PlannedCurves }) {
  const layout = useLayout();
  return (
    <ul className={layout.plainList} aria-label="Curves of the first run">
      {samples.map(({ metric, steps, values, taken }) => (
        <li key={metric} className={layout.row}>
          <Sparkline
            title={`${metric} by ${stepName}`}
            description={curveDescription(steps, values)}
            steps={steps}
            values={values}
            marked={taken}
          />
          <span className={layout.quiet}>
            {metric}: {measured(values[taken] ?? NaN)} at {stepName} {String(steps[taken] ?? "")}
          </span>
        </li>
      ))}
    </ul>
  );
}
