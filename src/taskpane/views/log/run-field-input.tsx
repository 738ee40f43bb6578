import { Field, makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { FormField } from "../../../actions/open-run-form";
import { FieldControl } from "./field-control";

interface FieldInputProps {
  id: string;
  field: FormField;
  text: string;
  edited: boolean;
  error: string | undefined;
  onText: (key: string, text: string) => void;
  onLeave: (key: string) => void;
}

/** Fields whose texts are long; all others stand two beside one another where there is room. */
const WIDE: ReadonlySet<string> = new Set(["field:name", "field:tags", "field:notes"]);

const useStyles = makeStyles({
  field: { minWidth: 0, overflowWrap: "break-word" },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
});

/** One field of the form with its label, where its value comes from, and what is wrong with it. */
export const RunFieldInput = memo(function RunFieldInput(props: FieldInputProps) {
  const { field, edited, error } = props;
  const styles = useStyles();
  const wide = WIDE.has(field.key);
  const hint = hintOf(field, edited);
  return (
    <Field
      size="small"
      className={mergeClasses(styles.field, wide && styles.wide)}
      label={{ children: field.label, htmlFor: props.id }}
      required={field.required}
      {...(hint !== "" && { hint })}
      {...(error !== undefined && { validationState: "error", validationMessage: error })}
      onBlur={() => {
        props.onLeave(field.key);
      }}
    >
      <FieldControl
        id={props.id}
        field={field}
        text={props.text}
        onText={(text) => {
          props.onText(field.key, text);
        }}
      />
    </Field>
  );
}, sameProps);

/** Handlers are made anew with every keystroke but always do the same. */
function sameProps(before: FieldInputProps, after: FieldInputProps): boolean {
  return (
    before.field === after.field &&
    before.text === after.text &&
    before.edited === after.edited &&
    before.error === after.error
  );
}

function hintOf(field: FormField, edited: boolean): string {
  const range = field.group === "run" ? "" : rangeOf(field);
  const origin =
    edited || field.origin === undefined || field.initial === undefined
      ? ""
      : field.origin === "default"
        ? "Default"
        : "From the last run";
  return [origin, descriptionOf(field), range].filter((part) => part !== "").join(" · ");
}

/** Parameters and metrics are the person's own and described by them; of the run's own fields, only time needs a word. */
function descriptionOf({ key, group, description }: FormField): string {
  if (group === "run") {
    return key === "field:started" ? "In UTC" : "";
  }
  return description ?? "";
}

function rangeOf({ rule: { min, max } }: FormField): string {
  if (min !== undefined && max !== undefined) {
    return `${min} to ${max}`;
  }
  if (min !== undefined) {
    return `At least ${min}`;
  }
  return max === undefined ? "" : `At most ${max}`;
}
