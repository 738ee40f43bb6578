import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { finishRun } from "../../../actions/finish-run";
import { logRun } from "../../../actions/log-run";
import type { FormField, RunForm } from "../../../actions/open-run-form";
import { useAction } from "../../hooks/use-action";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { Section } from "../../parts/section";
import { StickyFoot } from "../../parts/sticky-foot";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { count, counted } from "../../../tracking/words/counts";
import { AddMetric } from "./add-metric";
import { AddParameter } from "./add-parameter";
import { fieldHint } from "./field-hint";
import { RunFieldInput } from "./run-field-input";
import { SameConfiguration } from "./same-configuration";
import { SavedRun } from "./saved-run";
import type { RunDraft } from "../../../actions/check-run-draft";
import type { RunDrafting } from "./use-run-draft";

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
  { group: "run", title: "Run" },
  { group: "parameter", title: "Parameters" },
  { group: "metric", title: "Metrics" },
] as const;

/** The fields of one run, and the button that saves it. */
export function LogForm({ form, drafting }: { form: RunForm; drafting: RunDrafting }) {
  const layout = useLayout();
  const styles = useStyles();
  const { refresh } = useWorkbookStatus();
  const { draft, decimalSeparator, uid, check, isBegun, begin, reopen } = drafting;
  const finishing = form.opened !== undefined;
  // What the form starts with is taken from the last run; saved as it is, it would say nothing new.
  const isCopy = !finishing && !isBegun;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  /** What was sent for this run and did not come back as saved: some of it may stand. */
  const sent = useRef<{ readonly uid: string; readonly drafts: readonly RunDraft[] }>({ uid, drafts: [] });
  const save = useAction(
    async (running) => {
      const options = { ...running, decimalSeparator };
      const before = sent.current.uid === uid ? sent.current.drafts : [];
      sent.current = { uid, drafts: [...before, draft] };
      const saved = finishing
        ? await finishRun(form, draft, { ...options, uid, tried: before })
        : await logRun(draft, { ...options, uid });
      setTried(false);
      setLeft(new Set());
      await Promise.all([begin(), refresh()]);
      return saved;
    },
    ({ message }) => message,
  );
  const errors = check?.errors ?? {};
  const wrong = form.fields.filter(({ key }) => errors[key] !== undefined);
  const isShown = (field: FormField) => tried || left.has(field.key) || (draft[field.key] ?? "") !== "";
  const submit = () => {
    const first = wrong[0];
    setTried(true);
    if (first === undefined && isCopy) {
      document.getElementById(inputId("field:name"))?.focus();
    } else if (first === undefined) {
      void save.start();
    } else {
      document.getElementById(inputId(first.key))?.focus();
    }
  };
  const repeats = isCopy ? [] : (check?.sameConfiguration ?? []);
  return (
    <form
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={layout.quiet}>
        {finishing ? "" : `Becomes ${form.runId}. `}Fields marked * are required.
        {form.fields.some(({ origin }) => origin === "last run") &&
          " What usually stays is taken from the last run."}
      </p>
      {GROUPS.map(({ group, title }) => {
        const fields = form.fields.filter((field) => field.group === group);
        return (
          <Section key={group} title={title} note={counted(fields.length, "field")}>
            <div className={styles.fields}>
              {fields.map((field) => (
                <RunFieldInput
                  key={field.key}
                  id={inputId(field.key)}
                  field={field}
                  text={draft[field.key] ?? ""}
                  hint={hintOf(form, field, drafting.isEdited(field.key))}
                  error={isShown(field) ? errors[field.key] : undefined}
                  onText={(key, text) => {
                    drafting.set(key, text);
                    if (save.state.phase === "done") {
                      save.reset();
                    }
                  }}
                  onLeave={(key) => {
                    setLeft((before) => (before.has(key) ? before : new Set([...before, key])));
                  }}
                />
              ))}
            </div>
            {group === "parameter" && (
              <AddParameter
                catalogue={form.index.catalogue}
                onAdded={showAdded("parameter")}
                onKnown={showAdded("parameter")}
              />
            )}
            {group === "metric" && (
              <AddMetric
                catalogue={form.index.catalogue}
                onAdded={showAdded("metric")}
                onKnown={showAdded("metric")}
              />
            )}
          </Section>
        );
      })}
      {repeats.length > 0 && <SameConfiguration runs={repeats} />}
      <StickyFoot>
        {tried && wrong.length > 0 && (
          <p className={layout.text}>
            {counted(wrong.length, "field")} to put right before the run can be saved.
          </p>
        )}
        {tried && wrong.length === 0 && isCopy && (
          <p className={layout.text} role="alert">
            Nothing is new yet: enter a name, a parameter or a result of this run.
          </p>
        )}
        <ProgressLine label="Saving the run" action={save} />
        <div className={layout.row}>
          <Button type="submit" appearance="primary" disabledFocusable={save.state.phase === "running"}>
            {finishing || repeats.length === 0 ? "Save run" : "Log as a replicate"}
          </Button>
          {repeats.length > 0 && <span className={layout.quiet}>Run {count(repeats.length)} × before</span>}
        </div>
        {save.state.phase === "failed" && <ProblemBar error={save.state.error} />}
        {save.state.phase === "done" && (
          <SavedRun key={save.state.result.batch} saved={save.state.result} onUndone={refresh} />
        )}
      </StickyFoot>
    </form>
  );

  function showAdded(group: FormField["group"]) {
    return async (name: string) => {
      await reopen();
      void refresh();
      focusOn(group)(name);
    };
  }

  function focusOn(group: FormField["group"]) {
    return (name: string) => {
      requestAnimationFrame(() => document.getElementById(inputId(`${group}:${name}`))?.focus());
    };
  }
}

/** What a field starts from where that is worth a word, and what it may hold. */
function hintOf({ opened }: RunForm, field: FormField, edited: boolean): string {
  const before = field.key === "field:status" ? (opened?.text("status", 0) ?? "") : "";
  const was = before === "" || before === field.initial ? "" : `Was ${before}`;
  const origin = !edited && field.origin === "default" && field.initial !== undefined ? "Default" : "";
  return [was, origin, fieldHint(field)].filter((part) => part !== "").join(" · ");
}

function inputId(key: string): string {
  return `run-${key}`;
}
