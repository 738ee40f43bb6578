import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { CURVE_CHOICES, type CurveChoice } from "../../../tracking/series/curve-choice";
import type { PlannedCurves } from "../../../worker/import-engine";
import { useLayout } from "../../shell/layout";
import { curveChoiceWords, curvesSentence } from "../../words/curve-words";

interface CurveChoiceListProps {
  readonly curves: PlannedCurves;
  /** How many of their points are written. */
  readonly points: number;
  readonly busy: boolean;
  readonly onChoose: (choice: CurveChoice) => void;
}

/** What becomes of the curves of runs: their points, and which of their values stands in Runs. */
export function CurveChoiceList({ curves, points, busy, onChoose }: CurveChoiceListProps) {
  const layout = useLayout();
  return (
    <div className={layout.stack}>
      <Field label="What stands in Runs" hint={curvesSentence(curves, points)}>
        <RadioGroup
          value={curves.choice}
          disabled={busy}
          onChange={(_event, { value }) => {
            const choice = CURVE_CHOICES.find((one) => one === value);
            if (choice) {
              onChoose(choice);
            }
          }}
        >
          {CURVE_CHOICES.map((choice) => (
            <Radio key={choice} value={choice} label={curveChoiceWords(curves, choice)} />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}
