import { Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { GivenField, GivenFrom } from "../../../worker/import-choices";
import type { GivenKey, PreviewGiven } from "../../../worker/import-preview";
import { useLayout } from "../../shell/layout";
import { fieldWords, givenSubject, givenTexts } from "../../words/given-words";

const useStyles = makeStyles({
  own: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: "6px",
    alignItems: "end",
  },
  narrow: { minWidth: 0 },
});

interface GivenListProps {
  readonly given: PreviewGiven;
  readonly chosen: readonly GivenField[];
  readonly busy: boolean;
  readonly onChoose: (given: readonly GivenField[]) => void;
}

/** What may be given to the runs beside what their rows say: a title, the name of a sheet or file, marks, a text. */
export function GivenList({ given: { offers, fields }, chosen, busy, onChoose }: GivenListProps) {
  const layout = useLayout();
  const styles = useStyles();
  const own = chosen.find(({ from }) => from === "text");
  const [text, setText] = useState(own?.text ?? "");
  const [field, setField] = useState<GivenKey | undefined>(own?.field);
  const give = (from: GivenFrom, to: GivenKey | undefined, said?: string) => {
    const others = chosen.filter((one) => one.from !== from && one.field !== to);
    const isSaid = to !== undefined && (from !== "text" || (said ?? "").trim() !== "");
    onChoose(
      isSaid ? [...others, { from, field: to, ...(said === undefined ? {} : { text: said }) }] : others,
    );
  };
  if (fields.length === 0) {
    return null;
  }
  return (
    <div className={layout.stack}>
      <p className={layout.quiet}>
        Nothing of this is taken unless you say as what. A column of the source that says the same counts
        more.
      </p>
      {offers.map((offer) => (
        <Field key={offer.from} label={givenSubject(offer)} hint={givenTexts(offer)} size="small">
          <FieldSelect
            value={chosen.find(({ from }) => from === offer.from)?.field}
            fields={fields}
            disabled={busy}
            onField={(to) => {
              give(offer.from, to);
            }}
          />
        </Field>
      ))}
      <div className={styles.own}>
        <Field label="A text of your own, for all runs" size="small">
          <Input
            size="small"
            className={styles.narrow}
            value={text}
            onChange={(_event, { value }) => {
              setText(value);
            }}
            onBlur={() => {
              if (field !== undefined && text.trim() !== (own?.text ?? "")) {
                give("text", field, text.trim());
              }
            }}
          />
        </Field>
        <Field label="as" size="small">
          <FieldSelect
            value={field}
            fields={fields}
            disabled={busy}
            onField={(to) => {
              setField(to);
              give("text", to, text.trim());
            }}
          />
        </Field>
      </div>
    </div>
  );
}

/** As what something is given; "Not used" as long as nobody chose. */
function FieldSelect(props: {
  value: GivenKey | undefined;
  fields: readonly GivenKey[];
  disabled: boolean;
  onField: (field: GivenKey | undefined) => void;
  // A field hands its label and its id down.
  id?: string;
}) {
  const styles = useStyles();
  const { value, fields, disabled, onField, ...labelled } = props;
  return (
    <Select
      {...labelled}
      size="small"
      className={styles.narrow}
      value={value ?? ""}
      disabled={disabled}
      onChange={(_event, { value: text }) => {
        onField(fields.find((one) => one === text));
      }}
    >
      <option value="">Not used</option>
      {fields.map((one) => (
        <option key={one} value={one}>
          {fieldWords(one)}
        </option>
      ))}
    </Select>
  );
}
