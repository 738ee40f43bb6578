import { Button, Field, Select } from "@fluentui/react-components";
import type { RefObject } from "react";
import { clearHighlight, highlightBest, type BestRunReport } from "../../../actions/highlight-best";
import { highlightBestOfEach, type FoundBestOfEach } from "../../../actions/highlight-best-of-each";
import { highlightFront, type FoundFront } from "../../../actions/highlight-front";
import type { WorkbookStatus } from "../../../actions/read-status";
import { FilterError } from "../../../tracking/filter/filter-error";
import { targetLabel } from "../../../tracking/schema/target-label";
import { useAction } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ActionOutcome } from "../../parts/action-outcome";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { goalWords } from "../../words/goal-words";
import { highlightedBy } from "../../words/highlighted-by";
import { BestOptions } from "./best-options";
import { BestReport } from "./best-report";
import { EachList } from "./each-list";
import { FrontList } from "./front-list";
import { FrontOptions } from "./front-options";
import { FilterField } from "./filter-field";
import { SheetFilterPart } from "./sheet-filter-part";
import { askedBest, type AskedQuestion } from "./use-question";

interface BestPartProps {
  readonly status: WorkbookStatus;
  readonly metric: string;
  readonly asked: AskedQuestion;
  /** What holds every button that asks by the filter. */
  readonly within: RefObject<HTMLElement | null>;
}

/** The question: by which metric, among which runs and of which of them; and the best run by it, told and marked. */
export function BestPart({ status, metric, asked, within }: BestPartProps) {
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const { filter, options, scope, scopes, others, front } = asked;
  const { by } = scope;
  const question = JSON.stringify([metric, scope.key, filter.text, scope.isFront && front]);
  const clear = useAction(
    async (running) => {
      const report = await clearHighlight(running);
      await refresh(running);
      return report;
    },
    ({ message }) => message,
  );
  const finding = useAction(
    async (running): Promise<Told> => {
      if (by) {
        const found = await filter.ask((text) => highlightBestOfEach(metric, by, text, running));
        await refresh(running);
        return { question, label: targetLabel(by), found, message: found.message };
      }
      if (scope.isFront) {
        const onFront = await filter.ask((text) => highlightFront(metric, front, text, running));
        await refresh(running);
        return { question, front: onFront, message: onFront.message };
      }
      const report = await filter.ask((text) =>
        highlightBest(metric, running, askedBest(metric, text, options)),
      );
      await refresh(running);
      return { report, message: report.message };
    },
    ({ message }) => message,
  );
  useForgetWhenChanged(clear);
  useForgetWhenChanged(finding);
  const busy = finding.state.phase === "running" || clear.state.phase === "running";
  const { state } = finding;
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        clear.reset();
        void finding.start();
      }}
    >
      <Field label="Metric">
        <Select
          value={metric}
          onChange={(_event, { value }) => {
            asked.setMetric(value);
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
      <Field label="Best of" size="small">
        <Select
          size="small"
          value={scope.key}
          onChange={(_event, { value }) => {
            finding.reset();
            asked.setScope(value);
          }}
        >
          {scopes.map((one) => (
            <option key={one.key} value={one.key}>
              {one.label}
            </option>
          ))}
        </Select>
      </Field>
      {scope.isFront && <FrontOptions others={others} chosen={front} onChosen={asked.setFront} />}
      {!by && !scope.isFront && (
        <BestOptions status={status} metric={metric} options={options} onOptions={asked.setOptions} />
      )}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          Highlight best
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            finding.reset();
            void clear.start();
          }}
        >
          Clear highlight
        </Button>
      </div>
      <p className={layout.quiet}>{highlightedBy(status) ?? HINT}</p>
      {status.highlightWaits !== undefined && <p className={layout.text}>{status.highlightWaits}</p>}
      <ProgressLine label="Highlighting the best run" action={finding} />
      {state.phase === "failed" && !(state.error instanceof FilterError) && (
        <ProblemBar error={state.error} />
      )}
      {state.phase === "done" && "report" in state.result && (
        <BestReport report={state.result.report} hasCurves={status.hasCurves === true} />
      )}
      {state.phase === "done" && "found" in state.result && state.result.question === question && (
        <EachList found={state.result.found} label={state.result.label} />
      )}
      {state.phase === "done" && "front" in state.result && state.result.question === question && (
        <FrontList found={state.result.front} />
      )}
      <ActionOutcome label="Clearing the highlight" action={clear} />
    </form>
  );
}

const HINT = "Marks the best completed run's row on Runs. The mark follows every edit.";

/** What was found out: of all runs together, or of each value of a column by this question. */
type Told = { readonly message: string } & (
  | { readonly report: BestRunReport }
  | { readonly question: string; readonly label: string; readonly found: FoundBestOfEach }
  | { readonly question: string; readonly front: FoundFront }
);
