import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState, type RefObject } from "react";
import { clearHighlight, highlightBest } from "../../../actions/highlight-best";
import type { WorkbookStatus } from "../../../actions/read-status";
import { isTop, MOST_TOP, type BestQuestion } from "../../../tracking/best/best-question";
import { FENCE } from "../../../tracking/best/outlier-fences";
import { FilterError } from "../../../tracking/filter/filter-error";
import { useAction } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ActionOutcome } from "../../parts/action-outcome";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { goalWords } from "../../words/goal-words";
import { highlightedBy } from "../../words/highlighted-by";
import { BestReport } from "./best-report";
import { FilterField } from "./filter-field";
import { SheetFilterPart } from "./sheet-filter-part";
import type { AskedFilter } from "./use-asked-filter";

interface BestPartProps {
  readonly status: WorkbookStatus;
  readonly metric: string;
  readonly filter: AskedFilter;
  /** What holds every button that asks by the filter. */
  readonly within: RefObject<HTMLElement | null>;
  readonly onMetric: (metric: string) => void;
}

/** The question: by which metric and among which runs; and the best run by it, told and marked. */
export function BestPart({ status, metric, filter, within, onMetric }: BestPartProps) {
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const [asked, setAsked] = useState<Omit<BestQuestion, "filter">>();
  const beside = asked ?? status.highlightedAmong ?? { withoutOutliers: false };
  const { ties, withoutOutliers } = beside;
  const [typedTop, setTypedTop] = useState<string>();
  const top = typedTop ?? String(beside.top ?? 1);
  const isTopRight = isTop(Number(top));
  const clear = useAction(
    async (running) => {
      const report = await clearHighlight(running);
      await refresh(running);
      return report;
    },
    ({ message }) => message,
  );
  const highlight = useAction(
    async (running) => {
      const report = await filter.ask((text) =>
        highlightBest(metric, running, {
          filter: text,
          withoutOutliers,
          ...(top.trim() !== "1" && { top: top.trim() === "" ? NaN : Number(top) }),
          ...(ties !== undefined && ties !== metric && { ties }),
        }),
      );
      await refresh(running);
      return report;
    },
    ({ message }) => message,
  );
  useForgetWhenChanged(clear);
  useForgetWhenChanged(highlight);
  const busy = highlight.state.phase === "running" || clear.state.phase === "running";
  const { state } = highlight;
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        clear.reset();
        void highlight.start();
      }}
    >
      <Field label="Metric">
        <Select
          value={metric}
          onChange={(_event, { value }) => {
            onMetric(value);
          }}
        >
          {status.metrics.map(({ name, goal }) => (
            <option key={name} value={name}>{`${name} (${goalWords(goal)})`}</option>
          ))}
        </Select>
      </Field>
      <FilterField text={filter.text} problem={filter.problem} within={within} onText={filter.setText} />
      <SheetFilterPart status={status} metric={metric} filter={filter} />
      <h2 className={layout.subtitle}>Best run</h2>
      <TieChoice
        status={status}
        metric={metric}
        ties={ties}
        onTies={(name) => {
          setAsked({ withoutOutliers, ...(name !== undefined && { ties: name }) });
        }}
      />
      <Field
        label="How many are marked"
        size="small"
        {...(!isTopRight && {
          validationState: "error" as const,
          validationMessage: `A whole number from 1 to ${String(MOST_TOP)}.`,
        })}
      >
        <Input
          type="number"
          size="small"
          value={top}
          input={{ min: 1, max: MOST_TOP, step: 1 }}
          onChange={(_event, { value }) => {
            setTypedTop(value);
          }}
        />
      </Field>
      <Checkbox
        label={`Leave out values more than ${String(FENCE)} × IQR beyond the quartiles`}
        checked={withoutOutliers}
        onChange={(_event, { checked }) => {
          setAsked({ ...(ties !== undefined && { ties }), withoutOutliers: checked === true });
        }}
      />
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          Highlight best
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            highlight.reset();
            void clear.start();
          }}
        >
          Clear highlight
        </Button>
      </div>
      <p className={layout.quiet}>
        {highlightedBy(status) ?? "Marks the best completed run's row on Runs. The mark follows every edit."}
      </p>
      {status.highlightWaits !== undefined && <p className={layout.text}>{status.highlightWaits}</p>}
      <ProgressLine label="Highlighting the best run" action={highlight} />
      {state.phase === "failed" && !(state.error instanceof FilterError) && (
        <ProblemBar error={state.error} />
      )}
      {state.phase === "done" && <BestReport report={state.result} hasCurves={status.hasCurves === true} />}
      <ActionOutcome label="Clearing the highlight" action={clear} />
    </form>
  );
}

/** Which metric orders runs that tie. */
function TieChoice(props: {
  status: WorkbookStatus;
  metric: string;
  ties: string | undefined;
  onTies: (metric: string | undefined) => void;
}) {
  const { status, metric, ties, onTies } = props;
  const others = status.metrics.filter(({ name, goal }) => name !== metric && goal !== "none");
  if (others.length === 0) {
    return null;
  }
  return (
    <Field label="Ties are ordered by" size="small">
      <Select
        size="small"
        value={others.some(({ name }) => name === ties) ? ties : ""}
        onChange={(_event, { value }) => {
          onTies(value === "" ? undefined : value);
        }}
      >
        <option value="">fewer parameters, then start</option>
        {others.map(({ name, goal }) => (
          <option key={name} value={name}>{`${name} (${goalWords(goal)})`}</option>
        ))}
      </Select>
    </Field>
  );
}
