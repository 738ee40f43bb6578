import { Field, Select } from "@fluentui/react-components";
import { ENCODINGS, encodingOf, type Encoding } from "../../../importers/encodings";
import type { PreviewPart } from "../../../worker/import-preview";

interface EncodingChoiceProps {
  readonly parts: readonly PreviewPart[];
  readonly busy: boolean;
  readonly onChoose: (encoding: Encoding) => void;
}

/** In which encoding a file was read that is not Unicode; another one reads it again. */
export function EncodingChoice({ parts, busy, onChoose }: EncodingChoiceProps) {
  const encoding = parts.find((part) => part.encoding !== undefined)?.encoding;
  if (encoding === undefined) {
    return null;
  }
  return (
    <Field label="Encoding" hint="If letters look wrong, choose another one; the file is read again.">
      <Select
        size="small"
        value={encoding}
        disabled={busy}
        onChange={(_event, { value }) => {
          const chosen = encodingOf(value);
          if (chosen) {
            onChoose(chosen);
          }
        }}
      >
        {ENCODINGS.map(([label, name]) => (
          <option key={label} value={label}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
