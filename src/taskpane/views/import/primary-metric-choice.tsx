import { Field, Select } from "@fluentui/react-components";
import type { Goal, MetricDefinition } from "../../../tracking/catalogue/catalogue";
import type { PrimaryChoice, PrimaryProposal } from "../../../tracking/catalogue/propose-primary";
import { GOAL_WORDS } from "../../words/goal-words";
import { useLayout } from "../../shell/layout";

interface PrimaryMetricChoiceProps {
  readonly primary: PrimaryProposal;
  /** The metrics to choose from. */
  readonly metrics: readonly MetricDefinition[];
  readonly busy: boolean;
  readonly onChoose: (choice: PrimaryChoice) => void;
}

const GOALS = ["maximize", "minimize", "none"] as const satisfies readonly Goal[];

/** The metric that runs will be compared by, and in which direction, to be changed before anything is written. */
export function PrimaryMetricChoice({ primary, metrics, busy, onChoose }: PrimaryMetricChoiceProps) {
  const layout = useLayout();
  return (
    <div className={layout.stack}>
      <Field label="Primary metric" hint={`${primary.why} The best run is chosen by it.`}>
        <Select
          size="small"
          value={primary.metric}
          disabled={busy}
          onChange={(_event, { value }) => {
            const metric = metrics.find(({ name }) => name === value);
            if (metric) {
              onChoose({ metric: metric.name, goal: metric.goal });
            }
          }}
        >
          {metrics.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Its goal">
        <Select
          size="small"
          value={primary.goal}
          disabled={busy}
          onChange={(_event, { value }) => {
            const goal = GOALS.find((known) => known === value);
            if (goal) {
              onChoose({ metric: primary.metric, goal });
            }
          }}
        >
          {GOALS.map((goal) => (
            <option key={goal} value={goal}>
              {GOAL_WORDS[goal]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
