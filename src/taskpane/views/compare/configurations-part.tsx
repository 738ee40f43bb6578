import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { rankConfigurations } from "../../../actions/rank-configurations";
import type { MetricDefinition } from "../../../tracking/catalogue/catalogue";
import { FilterError } from "../../../tracking/filter/filter-error";
import type { GroupRank } from "../../../tracking/groups/rank-groups";
import { useAction } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { ConfigurationList } from "./configuration-list";

/** Which configuration is best when its replicates are taken together, among the runs that a filter holds for. */
export function ConfigurationsPart({ metric, goal }: { metric: string; goal: MetricDefinition["goal"] }) {
  const layout = useLayout();
  const [filter, setFilter] = useState("");
  const [by, setBy] = useState<GroupRank>("mean");
  const { edits } = useWorkbookStatus();
  const asked = JSON.stringify([metric, by, filter, edits]);
  const ranking = useAction(
    async (running) => ({ asked, ranked: await rankConfigurations(metric, by, filter, running) }),
    ({ ranked }) => ranked.message,
  );
  useForgetWhenChanged(ranking);
  const { state } = ranking;
  const wrong = state.phase === "failed" && state.error instanceof FilterError ? state.error : undefined;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wrong) {
      field.current?.focus();
      field.current?.setSelectionRange(wrong.span.at, wrong.span.at + wrong.span.length);
    }
  }, [wrong]);
  const bound = goal === "minimize" ? "Upper" : "Lower";
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void ranking.start();
      }}
    >
      <h2 className={layout.subtitle}>Best configuration</h2>
      <p className={layout.quiet}>
        Runs that differ in their seed alone are replicates of one configuration, and are judged together.
      </p>
      <Field
        label="Only runs where"
        size="small"
        {...(wrong
          ? {
              validationState: "error" as const,
              // The action has announced it already.
              validationMessage: { children: `${wrong.message} ${wrong.advice}`, role: "none" },
            }
          : { hint: "For example: latency_ms <= 50 and dataset = 'v2'" })}
      >
        <Input
          input={{ ref: field }}
          size="small"
          value={filter}
          placeholder="all completed runs"
          spellCheck={false}
          autoComplete="off"
          onChange={(_event, { value }) => {
            setFilter(value);
          }}
        />
      </Field>
      <Field label="Judged by" size="small">
        <Select
          size="small"
          value={by}
          onChange={(_event, { value }) => {
            setBy(value === "bound" ? "bound" : "mean");
          }}
        >
          <option value="mean">Mean of its runs</option>
          <option value="bound">{bound} bound of the 95 % interval</option>
        </Select>
      </Field>
      <div>
        <Button type="submit" disabledFocusable={state.phase === "running"}>
          Rank configurations
        </Button>
      </div>
      <ProgressLine label="Ranking the configurations" action={ranking} />
      {state.phase === "failed" && !wrong && <ProblemBar error={state.error} />}
      {state.phase === "done" && state.result.asked !== asked && (
        <p className={layout.quiet} role="status">
          Something has changed since this ranking: the question above, or cells of Runs. Rank again to see
          how it stands now.
        </p>
      )}
      {state.phase === "done" && <ConfigurationList ranked={state.result.ranked} />}
    </form>
  );
}
