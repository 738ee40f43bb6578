import { Button, Spinner, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { logRun, newRunUid } from "../../../actions/log-run";
import type { FormField, RunForm } from "../../../actions/open-run-form";
import { useAction } from "../../hooks/use-action";
import { NeedsTracking } from "../../parts/needs-tracking";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ResultBar } from "../../parts/result-bar";
import { Section } from "../../parts/section";
import { StickyFoot } from "../../parts/sticky-foot";
import { count, counted } from "../../words/counts";
import { ViewTitle } from "../../parts/view-title";
import { useLayout } from "../../shell/layout";
import type { ViewProps } from "../../shell/views";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { AddMetric } from "./add-metric";
import { AddParameter } from "./add-parameter";
import { decimalSeparator } from "./decimal-separator";
import { RunFieldInput } from "./run-field-input";
import { SameConfiguration } from "./same-configuration";
import { useRunDraft } from "./use-run-draft";
import type { RunDrafting } from "./use-run-draft";

/** The form that logs one run. */
export function LogView({ active }: ViewProps) {
  const layout = useLayout();
  const { status } = useWorkbookStatus();
  const drafting = useRunDraft();
  const { form, opening, open } = drafting;
  const tracked = status?.state === "tracked" || status?.state === "incomplete";
  useEffect(() => {
    if (active && tracked) {
      void open();
    }
  }, [active, tracked, open]);
  return (
    <div className={layout.wideStack}>
      <ViewTitle>Log a run</ViewTitle>
      <NeedsTracking active={active}>
        {opening.phase === "failed" && <ProblemBar error={opening.error} onRetry={() => void open()} />}
        {form === undefined && opening.phase === "running" && (
          <Spinner size="small" label="Reading the catalogues" />
        )}
        {form !== undefined && <LogForm form={form} drafting={drafting} />}
      </NeedsTracking>
    </div>
  );
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
  { group: "run", title: "Run" },
  { group: "parameter", title: "Parameters" },
  { group: "metric", title: "Metrics" },
] as const;

function LogForm({ form, drafting }: { form: RunForm; drafting: RunDrafting }) {
  const layout = useLayout();
  const styles = useStyles();
  const { refresh } = useWorkbookStatus();
  const { draft, check, open } = drafting;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  // A second try after a failure is the same run; the next one is another.
  const uid = useRef(newRunUid());
  const save = useAction(
    async ({ signal }) => {
      const logged = await logRun(draft, { decimalSeparator: decimalSeparator(), uid: uid.current, signal });
      uid.current = newRunUid();
      setTried(false);
      setLeft(new Set());
      await Promise.all([open(true), refresh()]);
      return logged;
    },
    ({ message }) => message,
  );
  const errors = check?.errors ?? {};
  const wrong = form.fields.filter(({ key }) => errors[key] !== undefined);
  const isShown = (field: FormField) => tried || left.has(field.key) || (draft[field.key] ?? "") !== "";
  const submit = () => {
    const first = wrong[0];
    setTried(true);
    if (first === undefined) {
      void save.start();
    } else {
      document.getElementById(inputId(first.key))?.focus();
    }
  };
  const repeats = check?.sameConfiguration ?? [];
  return (
    <form
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={layout.quiet}>Becomes {form.runId}. Fields marked * are required.</p>
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
                  edited={drafting.isEdited(field.key)}
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
                onAdded={reopen("parameter")}
                onKnown={focus("parameter")}
              />
            )}
            {group === "metric" && (
              <AddMetric
                catalogue={form.index.catalogue}
                onAdded={reopen("metric")}
                onKnown={focus("metric")}
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
        <ProgressLine label="Saving the run" action={save} />
        <div className={layout.row}>
          <Button type="submit" appearance="primary" disabledFocusable={save.state.phase === "running"}>
            {repeats.length > 0 ? "Log as a replicate" : "Save run"}
          </Button>
          {repeats.length > 0 && <span className={layout.quiet}>Run {count(repeats.length)} × before</span>}
        </div>
        {save.state.phase === "failed" && <ProblemBar error={save.state.error} />}
        {save.state.phase === "done" && (
          <ResultBar message={save.state.result.message} place={save.state.result.place} />
        )}
      </StickyFoot>
    </form>
  );

  function reopen(group: FormField["group"]) {
    return async (name: string) => {
      await open();
      void refresh();
      focus(group)(name);
    };
  }

  function focus(group: FormField["group"]) {
    return (name: string) => {
      requestAnimationFrame(() => document.getElementById(inputId(`${group}:${name}`))?.focus());
    };
  }
}

function inputId(key: string): string {
  return `run-${key}`;
}
