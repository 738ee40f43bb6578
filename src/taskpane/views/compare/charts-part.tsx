import { Button } from "@fluentui/react-components";
import { drawChart, previewChart } from "../../../actions/draw-chart";
import type { ViewChart } from "../../../tracking/views/saved-view";
import { useAction } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ChartPicture } from "../../parts/chart-picture";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ResultBar } from "../../parts/result-bar";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { ChartChoices } from "./chart-choices";
import { chartRequest } from "./chart-request";
import type { AskedFilter } from "./use-asked-filter";

/** Makes a chart of the runs that the filter of Compare holds for, shows it in small, and puts it on Charts. */
export function ChartsPart(props: {
  metric: string;
  filter: AskedFilter;
  wanted: ViewChart;
  onWanted: (wanted: ViewChart) => void;
  onDrawn: (drawn: ViewChart) => void;
}) {
  const { metric, filter, wanted, onWanted, onDrawn } = props;
  const layout = useLayout();
  const { status } = useWorkbookStatus();
  const parameters = status?.parameters ?? [];
  const others = (status?.metrics ?? []).map(({ name }) => name).filter((name) => name !== metric);
  const chosen = {
    ...wanted,
    parameter: oneOf(parameters, wanted.parameter),
    other: oneOf(others, wanted.other),
  };
  // The one chart that stays live in all its bars shows all completed runs.
  const isOfAll = chosen.kind === "runs";
  const among = isOfAll ? "" : filter.text;
  const asked = JSON.stringify([metric, chosen, among]);
  const request = chartRequest(metric, chosen);
  const ask = <T,>(question: (filter: string) => Promise<T>): Promise<T> =>
    isOfAll ? question("") : filter.ask(question);
  const preview = useAction(
    async (running) => ({
      asked,
      ...(await ask((text) => previewChart({ ...request, filter: text }, running))),
    }),
    ({ message }) => message,
  );
  const draw = useAction(
    async (running) => {
      const drawn = await ask((text) => drawChart({ ...request, filter: text }, running));
      onDrawn(chosen);
      return { asked, ...drawn };
    },
    ({ message }) => message,
  );
  useForgetWhenChanged(preview);
  useForgetWhenChanged(draw);
  const isBusy = [preview, draw].some(({ state }) => state.phase === "running");
  const failed = [preview, draw]
    .flatMap(({ state }) => (state.phase === "failed" ? [state.error] : []))
    .at(0);
  const shown = [draw, preview]
    .flatMap(({ state }) =>
      state.phase === "done" && state.result.asked === asked ? [state.result.spec] : [],
    )
    .at(0);
  const change = (next: ViewChart) => {
    preview.reset();
    draw.reset();
    onWanted(next);
  };
  const start = (one: { start: () => Promise<unknown> }, other: { reset: () => void }) => {
    other.reset();
    void one.start();
  };
  return (
    <section className={layout.stack}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          start(preview, draw);
        }}
      >
        <h2 className={layout.subtitle}>Charts</h2>
        <ChartChoices
          chosen={chosen}
          parameters={parameters}
          others={others}
          hasCurves={status?.hasCurves === true}
          onChange={change}
        />
        {filter.text.trim() !== "" && (
          <p className={layout.quiet}>
            {isOfAll ? "Shows all completed runs, whatever the filter." : `Of the runs where ${filter.text}.`}
          </p>
        )}
        <div className={layout.row}>
          <Button type="submit" disabledFocusable={isBusy}>
            Preview
          </Button>
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              start(draw, preview);
            }}
          >
            Put on Charts
          </Button>
        </div>
      </form>
      <ProgressLine label="Making the chart" action={preview} />
      <ProgressLine label="Drawing the chart" action={draw} />
      {failed && filter.isTrue(failed) && <ProblemBar error={failed} />}
      {draw.state.phase === "done" && draw.state.result.asked === asked && (
        <ResultBar message={draw.state.result.message} place={draw.state.result.place} />
      )}
      {shown && <ChartPicture spec={shown} />}
    </section>
  );
}

/** The wanted one where it is there, else the first. */
function oneOf(names: readonly string[], wanted: string): string {
  return names.includes(wanted) ? wanted : (names[0] ?? "");
}
