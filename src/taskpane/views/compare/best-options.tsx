import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { WorkbookStatus } from "../../../actions/read-status";
import { isTop, MOST_TOP } from "../../../tracking/best/best-question";
import { FENCE } from "../../../tracking/best/outlier-fences";
import { goalWords } from "../../words/goal-words";

/** What is asked of all runs beside the metric and the filter, as it stands in the fields. */
export interface TypedOptions {
  readonly ties?: string;
  readonly withoutOutliers: boolean;
  readonly top: string;
}

/** The fields of what is asked of all runs: the order of ties, how many are marked, and whether outliers are left out. */
export function BestOptions(props: {
  status: WorkbookStatus;
  metric: string;
  options: TypedOptions;
  onOptions: (options: TypedOptions) => void;
}) {
  const { status, metric, options, onOptions } = props;
  const { ties, withoutOutliers, top } = options;
  return (
    <>
      <TieChoice
        status={status}
        metric={metric}
        ties={ties}
        onTies={(name) => {
          onOptions({ withoutOutliers, top, ...(name !== undefined && { ties: name }) });
        }}
      />
      <Field
        label="How many are marked"
        size="small"
        {...(!isTop(Number(top)) && {
          validationState: "error" as const,
          validationMessage: `A whole number from 1 to ${String(MOST_TOP)}.`,
        })}
      >
        <Input
          type="number"
          size="small"
          value={top}
          input={{ min: 1, max: MOST_TOP, step: 1 }}
          onChange={(_event, { value }) => {
            onOptions({ ...options, top: value });
          }}
        />
      </Field>
      <Checkbox
        label={`Leave out values more than ${String(FENCE)} × IQR beyond the quartiles`}
        checked={withoutOutliers}
        onChange={(_event, { checked }) => {
          onOptions({ ...options, withoutOutliers: checked === true });
        }}
      />
    </>
  );
}

/** Which metric orders runs that tie. */
function TieChoice(props: {
  status: WorkbookStatus;
  metric: string;
  ties: string | undefined;
  onTies: (metric: string | undefined) => void;
}) {
  const { status, metric, ties, onTies } = props;
  const others = status.metrics.filter(({ name, goal }) => name !== metric && goal !== "none");
  if (others.length === 0) {
    return null;
  }
  return (
    <Field label="Ties are ordered by" size="small">
      <Select
        size="small"
        value={others.some(({ name }) => name === ties) ? ties : ""}
        onChange={(_event, { value }) => {
          onTies(value === "" ? undefined : value);
        }}
      >
        <option value="">fewer parameters, then start</option>
        {others.map(({ name, goal }) => (
          <option key={name} value={name}>{`${name} (${goalWords(goal)})`}</option>
        ))}
      </Select>
    </Field>
  );
}
