import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { FormField, RunForm } from "../../../actions/open-run-form";
import { counted } from "../../../tracking/words/counts";
import { Section } from "../../parts/section";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { AddMetric } from "./add-metric";
import { AddParameter } from "./add-parameter";
import { fieldHint } from "./field-hint";
import { inputId } from "./input-id";
import { RunFieldInput } from "./run-field-input";
import type { RunDrafting } from "./use-run-draft";

interface RunFieldsProps {
  form: RunForm;
  drafting: RunDrafting;
  /** Whether what is wrong is shown at every field, not only where the person has been. */
  showsAll: boolean;
  onEdited: () => void;
}

/** Where the person has been in the form of one run. */
interface Left {
  readonly uid: string;
  readonly keys: ReadonlySet<string>;
}

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(136px, 1fr))",
    columnGap: "10px",
    rowGap: "8px",
    alignItems: "start",
  },
});

const GROUPS = [
  { group: "run", title: "Run", Adder: undefined },
  { group: "parameter", title: "Parameters", Adder: AddParameter },
  { group: "metric", title: "Metrics", Adder: AddMetric },
] as const;

/** The fields of one run in their groups; parameters and metrics can be added in place. */
export function RunFields({ form, drafting, showsAll, onEdited }: RunFieldsProps) {
  const styles = useStyles();
  const { refresh } = useWorkbookStatus();
  const { draft, uid, check, isEdited, set, reopen } = drafting;
  const [left, setLeft] = useState<Left>({ uid, keys: new Set() });
  const isLeft = ({ key }: FormField) => showsAll || (left.uid === uid && left.keys.has(key));
  const onText = (key: string, text: string) => {
    set(key, text);
    onEdited();
  };
  const onLeave = (key: string) => {
    setLeft((before) => ({ uid, keys: new Set([...(before.uid === uid ? before.keys : []), key]) }));
  };
  const showAdded = (group: FormField["group"]) => async (name: string) => {
    await reopen();
    void refresh();
    requestAnimationFrame(() => document.getElementById(inputId(`${group}:${name}`))?.focus());
  };
  return GROUPS.map(({ group, title, Adder }) => {
    const fields = form.fields.filter((field) => field.group === group);
    return (
      <Section key={group} title={title} note={counted(fields.length, "field")}>
        <div className={styles.fields}>
          {fields.map((field) => {
            const text = draft[field.key] ?? "";
            return (
              <RunFieldInput
                key={field.key}
                id={inputId(field.key)}
                field={field}
                text={text}
                hint={hintOf(form, field, text, isEdited(field.key))}
                error={isLeft(field) || text !== "" ? check?.errors[field.key] : undefined}
                meant={isLeft(field) ? check?.meant[field.key] : undefined}
                onText={onText}
                onLeave={onLeave}
              />
            );
          })}
        </div>
        {Adder && (
          <Adder catalogue={form.index.catalogue} onAdded={showAdded(group)} onKnown={showAdded(group)} />
        )}
      </Section>
    );
  });
}

/** What a field starts from or what will be written over, where that is worth a word, and what it may hold. */
function hintOf({ opened }: RunForm, field: FormField, text: string, edited: boolean): string {
  const { key, initial, origin } = field;
  const stands = key === "field:status" ? opened?.text("status", 0) : opened && initial;
  const was = stands === undefined || stands === "" || stands === text ? "" : `Was ${stands}`;
  const start = !edited && origin === "default" && initial !== undefined ? "Default" : "";
  return [was, start, fieldHint(field)].filter((part) => part !== "").join(" · ");
}
