import { Field, Textarea } from "@fluentui/react-components";

/** A text to be copied by hand, where the clipboard cannot be reached; all of it is selected when a person goes there. */
export function TextToCopy({ label, text }: { label: string; text: string }) {
  return (
    <Field label={label}>
      <Textarea
        readOnly
        rows={6}
        value={text}
        onFocus={(event) => {
          event.target.select();
        }}
      />
    </Field>
  );
}
