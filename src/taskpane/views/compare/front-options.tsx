import { Field, Select } from "@fluentui/react-components";
import type { MetricDefinition } from "../../../tracking/catalogue/catalogue";
import { goalWords } from "../../words/goal-words";

/** Which one or two metrics decide beside the first; `others` have a goal. */
export function FrontOptions(props: {
  others: readonly MetricDefinition[];
  chosen: readonly string[];
  onChosen: (names: readonly string[]) => void;
}) {
  const { others, chosen, onChosen } = props;
  const [second = "", third = ""] = chosen;
  const thirds = others.filter(({ name }) => name !== second);
  return (
    <>
      <Field label="Second metric" size="small">
        <Select
          size="small"
          value={second}
          onChange={(_event, { value }) => {
            onChosen(third === "" || third === value ? [value] : [value, third]);
          }}
        >
          {others.map((metric) => (
            <MetricOption key={metric.name} {...metric} />
          ))}
        </Select>
      </Field>
      {thirds.length > 0 && (
        <Field label="Third metric" size="small">
          <Select
            size="small"
            value={third}
            onChange={(_event, { value }) => {
              onChosen(value === "" ? [second] : [second, value]);
            }}
          >
            <option value="">none</option>
            {thirds.map((metric) => (
              <MetricOption key={metric.name} {...metric} />
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

function MetricOption({ name, goal }: Pick<MetricDefinition, "name" | "goal">) {
  return <option value={name}>{`${name} (${goalWords(goal)})`}</option>;
}
