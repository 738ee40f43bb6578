import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { drawChart, previewChart } from "../../../actions/draw-chart";
import { FilterError } from "../../../tracking/filter/filter-error";
import { useAction } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ChartPicture } from "../../parts/chart-picture";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ResultBar } from "../../parts/result-bar";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { ChartChoices, type ChosenChart } from "./chart-choices";
import { FilterField } from "./filter-field";

const FIRST: ChosenChart = {
  kind: "runs",
  parameter: "",
  other: "",
  color: "",
  filter: "",
  isSmoothed: false,
};

/** Makes a chart, shows it in small, and puts it on Charts. */
export function ChartsPart({ metric }: { metric: string }) {
  const layout = useLayout();
  const { status } = useWorkbookStatus();
  const [wanted, setWanted] = useState(FIRST);
  const parameters = status?.parameters ?? [];
  const others = (status?.metrics ?? []).map(({ name }) => name).filter((name) => name !== metric);
  const chosen = {
    ...wanted,
    parameter: oneOf(parameters, wanted.parameter),
    other: oneOf(others, wanted.other),
  };
  const preview = useAction(
    (running) => previewChart(requestOf(metric, chosen), running),
    ({ message }) => message,
  );
  const draw = useAction(
    (running) => drawChart(requestOf(metric, chosen), running),
    ({ message }) => message,
  );
  useForgetWhenChanged(preview);
  useForgetWhenChanged(draw);
  const [tried, setTried] = useState("");
  const isBusy = [preview, draw].some(({ state }) => state.phase === "running");
  const failed = [preview, draw]
    .flatMap(({ state }) => (state.phase === "failed" ? [state.error] : []))
    .at(0);
  const wrong = failed instanceof FilterError ? failed : undefined;
  const shown = [draw, preview]
    .flatMap(({ state }) => (state.phase === "done" ? [state.result.spec] : []))
    .at(0);
  const change = (next: ChosenChart) => {
    preview.reset();
    draw.reset();
    setWanted(next);
  };
  const ask = (one: { start: () => Promise<unknown> }, other: { reset: () => void }) => {
    setTried(chosen.filter);
    other.reset();
    void one.start();
  };
  return (
    <section className={layout.stack}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          ask(preview, draw);
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
        {chosen.kind !== "runs" && (
          <FilterField
            label="Draw only runs where"
            text={chosen.filter}
            problem={tried === chosen.filter ? wrong : undefined}
            onText={(filter) => {
              change({ ...chosen, filter });
            }}
          />
        )}
        <div className={layout.row}>
          <Button type="submit" disabledFocusable={isBusy}>
            Preview
          </Button>
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              ask(draw, preview);
            }}
          >
            Put on Charts
          </Button>
        </div>
      </form>
      <ProgressLine label="Making the chart" action={preview} />
      <ProgressLine label="Drawing the chart" action={draw} />
      {failed && !wrong && <ProblemBar error={failed} />}
      {draw.state.phase === "done" && (
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

function requestOf(metric: string, { kind, parameter, other, color, filter, isSmoothed }: ChosenChart) {
  const said = (text: string): string | undefined => (text === "" ? undefined : text);
  return {
    kind,
    metric,
    parameter: said(parameter),
    other: kind === "pareto" ? said(other) : undefined,
    color: said(color),
    filter: kind === "runs" ? "" : filter,
    isSmoothed,
  };
}
