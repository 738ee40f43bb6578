import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { CURVE_CHOICES, type CurvesChoice } from "../../../tracking/series/curve-choice";
import type { PlannedCurves } from "../../../worker/import-preview";
import { useLayout } from "../../shell/layout";
import { CurveSamples } from "./curve-samples";
import { curveChoiceWords, curvesSentence, rememberedSentence } from "../../words/curve-words";

const STANDING = "The values in Runs are those that stand there, not taken from the curves anew.";

interface CurveChoiceListProps {
  readonly curves: PlannedCurves;
  /** How many of their points are written. */
  readonly points: number;
  readonly busy: boolean;
  readonly onChoose: (choice: CurvesChoice) => void;
}

/** What becomes of the curves of runs: their points, and which of their values stands in Runs. */
export function CurveChoiceList({ curves, points, busy, onChoose }: CurveChoiceListProps) {
  const layout = useLayout();
  const choices: readonly CurvesChoice[] =
    curves.remembered === "by metric" ? ["by metric", ...CURVE_CHOICES] : CURVE_CHOICES;
  const remembered = rememberedSentence(curves);
  if (curves.stands) {
    return (
      <div className={layout.stack}>
        <p>{curvesSentence(curves, points)}</p>
        <p className={layout.quiet}>{STANDING}</p>
        <CurveSamples curves={curves} />
      </div>
    );
  }
  return (
    <div className={layout.stack}>
      <Field label="What stands in Runs" hint={curvesSentence(curves, points)}>
        <RadioGroup
          value={curves.choice}
          disabled={busy}
          onChange={(_event, { value }) => {
            const choice = choices.find((one) => one === value);
            if (choice) {
              onChoose(choice);
            }
          }}
        >
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={curveChoiceWords(curves, choice)} />
          ))}
        </RadioGroup>
      </Field>
      <CurveSamples curves={curves} />
      {remembered !== undefined && <p className={layout.quiet}>{remembered}</p>}
    </div>
  );
}
