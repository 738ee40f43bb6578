import { Checkbox, Field, Select } from "@fluentui/react-components";
import { COLOR_FIELDS } from "../../../tracking/charts/color-fields";
import { CHART_KINDS, isChartKind, type ChartQuestion } from "../../../tracking/charts/chart-kinds";
import type { ViewChart } from "../../../tracking/views/saved-view";

/** Which chart, and what that kind is asked with. */
export function ChartChoices(props: {
  chosen: ViewChart;
  parameters: readonly string[];
  /** The metrics but the one upwards. */
  others: readonly string[];
  hasCurves: boolean;
  onChange: (chosen: ViewChart) => void;
}) {
  const { chosen, parameters, others, hasCurves, onChange } = props;
  const questions: readonly ChartQuestion[] = CHART_KINDS[chosen.kind].asks;
  const kinds = Object.entries(CHART_KINDS).filter(([kind]) => kind !== "curves" || hasCurves);
  return (
    <>
      <Choice
        label="Kind of chart"
        value={chosen.kind}
        options={kinds.map(([value, { label }]) => ({ value, label }))}
        onChange={(kind) => {
          onChange({ ...chosen, ...(isChartKind(kind) && { kind }) });
        }}
      />
      {questions.includes("parameter") && (
        <Choice
          label="Parameter"
          value={chosen.parameter}
          options={plain(parameters)}
          onChange={(parameter) => {
            onChange({ ...chosen, parameter });
          }}
        />
      )}
      {questions.includes("metric") && (
        <Choice
          label="Metric across"
          value={chosen.other}
          options={plain(others)}
          onChange={(other) => {
            onChange({ ...chosen, other });
          }}
        />
      )}
      {questions.includes("color") && (
        <Choice
          label="Coloured by"
          value={chosen.color}
          options={[
            { value: "", label: "nothing" },
            ...plain([...COLOR_FIELDS.map(({ label }) => label), ...parameters]),
          ]}
          onChange={(color) => {
            onChange({ ...chosen, color });
          }}
        />
      )}
      {questions.includes("smoothing") && (
        <Checkbox
          label="Smoothed over 5 steps"
          checked={chosen.isSmoothed}
          onChange={(_event, { checked }) => {
            onChange({ ...chosen, isSmoothed: checked === true });
          }}
        />
      )}
    </>
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={value}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function plain(names: readonly string[]): { readonly value: string; readonly label: string }[] {
  return names.map((name) => ({ value: name, label: name }));
}
