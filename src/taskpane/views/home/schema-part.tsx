import { Button } from "@fluentui/react-components";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { putOnClipboard } from "../../parts/put-on-clipboard";
import { TextToCopy } from "../../parts/text-to-copy";
import { useLayout } from "../../shell/layout";

/** Hands out the workbook's schema, for training scripts; where the clipboard is closed, in a field to copy from. */
export function SchemaPart() {
  const layout = useLayout();
  const copy = useAction(
    async (running) => {
      const { copySchema } = await import("../../../actions/copy-schema");
      const { text, message } = await copySchema(running);
      const copied = await putOnClipboard(text);
      return copied
        ? { message: `${message} It is on the clipboard: save it as a file, such as runs.schema.json.` }
        : { message: `${message} The clipboard cannot be reached from here: copy the text below.`, text };
    },
    ({ message }) => message,
  );
  const shown = copy.state.phase === "done" ? copy.state.result.text : undefined;
  return (
    <section className={layout.stack}>
      <h2 className={layout.subtitle}>For training scripts</h2>
      <p className={layout.text}>
        Params and Metrics as a JSON Schema: a script can validate its runs before they are written.
      </p>
      <div className={layout.row}>
        <Button
          size="small"
          disabledFocusable={copy.state.phase === "running"}
          onClick={() => void copy.start()}
        >
          Copy the schema
        </Button>
      </div>
      <ActionOutcome label="Reading the catalogue" action={copy} />
      {shown !== undefined && <TextToCopy label="The schema" text={shown} />}
    </section>
  );
}
