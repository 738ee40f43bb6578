import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { PreviewReadings } from "../../../worker/import-preview";
import { useLayout } from "../../shell/layout";

interface ReadingChoiceProps {
  readonly readings: PreviewReadings;
  readonly busy: boolean;
  readonly onChoose: (reading: string) => void;
}

/** Whether a table that counts steps is runs or the log of one; nothing is imported before a person has said so. */
export function ReadingChoice({ readings, busy, onChoose }: ReadingChoiceProps) {
  const layout = useLayout();
  const { taken, recommended, why, isOpen, options } = readings;
  return (
    <div className={layout.stack}>
      <Field label="What is this table?" hint={why}>
        <RadioGroup
          value={isOpen ? "" : taken}
          disabled={busy}
          onChange={(_event, { value }) => {
            onChoose(value);
          }}
        >
          {options.map(({ id, sentence }) => (
            <Radio
              key={id}
              value={id}
              label={
                id === recommended
                  ? isOpen
                    ? `${sentence} (recommended; shown below)`
                    : `${sentence} (recommended)`
                  : sentence
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}
