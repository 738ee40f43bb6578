import { Field, Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { FormField } from "../../../actions/open-run-form";
import { FieldControl } from "./field-control";

interface FieldInputProps {
  id: string;
  field: FormField;
  text: string;
  hint: string;
  error: string | undefined;
  /** The known name that the text may be misspelt for. */
  meant: string | undefined;
  onText: (key: string, text: string) => void;
  onLeave: (key: string) => void;
}

/** Fields whose texts are long; all others stand two beside one another where there is room. */
const WIDE: ReadonlySet<string> = new Set(["field:name", "field:tags", "field:notes"]);

const useStyles = makeStyles({
  field: { minWidth: 0, overflowWrap: "break-word" },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
});

/** One field of the form with its label, a hint, and what is wrong with it. */
export const RunFieldInput = memo(function RunFieldInput(props: FieldInputProps) {
  const { field, hint, error, meant } = props;
  const styles = useStyles();
  const wide = WIDE.has(field.key);
  return (
    <Field
      size="small"
      className={mergeClasses(styles.field, wide && styles.wide)}
      label={{ children: field.label, htmlFor: props.id }}
      required={field.required}
      {...(hint !== "" && { hint })}
      {...(error !== undefined && { validationState: "error", validationMessage: error })}
      {...(error === undefined &&
        meant !== undefined && {
          validationState: "warning",
          validationMessage: (
            <>
              New here. Did you mean{" "}
              <Link
                as="button"
                type="button"
                inline
                onClick={() => {
                  props.onText(field.key, meant);
                }}
              >
                {meant}
              </Link>
              ?
            </>
          ),
        })}
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
    before.hint === after.hint &&
    before.error === after.error &&
    before.meant === after.meant
  );
}
