import { Button, Input, Select, Switch, Textarea, makeStyles } from "@fluentui/react-components";
import type { ControlProps } from "./control-props";
import { SuggestingControl } from "./suggesting-control";

const useStyles = makeStyles({
  full: { minWidth: 0, width: "100%" },
  switch: { display: "flex", alignItems: "center", gap: "8px" },
});

/**
 * The input that fits a field's type. Numbers are typed as text, because a number input swallows what it cannot read
 * and turns with the mouse wheel.
 */
export function FieldControl(props: ControlProps) {
  const { field } = props;
  if (field.type === "boolean") {
    return <BooleanControl {...props} />;
  }
  if (field.choices.length > 0) {
    return field.freeChoice ? <SuggestingControl {...props} /> : <ChoiceControl {...props} />;
  }
  if (field.key === "field:notes") {
    return <NotesControl {...props} />;
  }
  return <TextControl {...props} />;
}

function TextControl({ id, field, text, onText }: ControlProps) {
  const styles = useStyles();
  const numeric = field.type === "number" || field.type === "integer";
  return (
    <Input
      id={id}
      className={styles.full}
      input={{ className: styles.full }}
      value={text}
      autoComplete="off"
      {...(numeric && { inputMode: "decimal" })}
      {...(field.type === "date" && { placeholder: "2026-01-31 14:30" })}
      {...(field.unit !== undefined && { contentAfter: field.unit })}
      onChange={(_event, data) => {
        onText(data.value);
      }}
    />
  );
}

function NotesControl({ id, text, onText }: ControlProps) {
  return (
    <Textarea
      id={id}
      rows={2}
      resize="vertical"
      value={text}
      onChange={(_event, data) => {
        onText(data.value);
      }}
    />
  );
}

function ChoiceControl({ id, field, text, onText }: ControlProps) {
  const known = text === "" || field.choices.includes(text);
  return (
    <Select
      id={id}
      value={text}
      onChange={(_event, data) => {
        onText(data.value);
      }}
    >
      <option value="">Not set</option>
      {!known && <option value={text}>{text}</option>}
      {field.choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </Select>
  );
}

/** What stands beside a switch; a text that is neither, from a sheet edited by hand, is shown as it is. */
const SAID: Readonly<Record<string, string>> = { "": "Not set", true: "Yes", false: "No" };

function BooleanControl({ id, field, text, onText }: ControlProps) {
  const styles = useStyles();
  const set = text !== "";
  return (
    <div className={styles.switch}>
      <Switch
        id={id}
        checked={text === "true"}
        onChange={(_event, data) => {
          onText(data.checked ? "true" : "false");
        }}
      />
      <span>{SAID[text] ?? text}</span>
      {set && !field.required && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`Clear ${field.label}`}
          onClick={() => {
            onText("");
          }}
        >
          Clear
        </Button>
      )}
    </div>
  );
}
