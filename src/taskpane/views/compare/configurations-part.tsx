import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import {
  rankConfigurations,
  type RankedConfiguration,
  type RankedConfigurations,
} from "../../../actions/rank-configurations";
import { rankParameters } from "../../../actions/rank-parameters";
import type { MetricDefinition } from "../../../tracking/catalogue/catalogue";
import { FilterError } from "../../../tracking/filter/filter-error";
import type { GroupRank } from "../../../tracking/groups/rank-groups";
import { useAction, type Action } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { ConfigurationList } from "./configuration-list";
import { ParameterList } from "./parameter-list";
import { TickedPart } from "./ticked-part";
import type { AskedFilter } from "./use-asked-filter";

/** Which configuration is best when its replicates are taken together, among the runs that a filter holds for. */
export function ConfigurationsPart(props: {
  metric: string;
  goal: MetricDefinition["goal"];
  filter: AskedFilter;
}) {
  const { metric, goal, filter: shared } = props;
  const { text: filter, ask } = shared;
  const layout = useLayout();
  const [by, setBy] = useState<GroupRank>("mean");
  const { edits } = useWorkbookStatus();
  const asked = JSON.stringify([metric, by, filter, edits]);
  const ranking = useAction(
    async (running) => ({
      asked,
      filter,
      ranked: await ask((text) => rankConfigurations(metric, by, text, running)),
    }),
    ({ ranked }) => ranked.message,
  );
  const askedOfParameters = JSON.stringify([metric, filter, edits]);
  const mattering = useAction(
    async (running) => ({
      asked: askedOfParameters,
      ranked: await ask((text) => rankParameters(metric, text, running)),
    }),
    ({ ranked }) => ranked.message,
  );
  useForgetWhenChanged(ranking);
  useForgetWhenChanged(mattering);
  const { state } = ranking;
  const failed = [ranking, mattering]
    .flatMap((one) => (one.state.phase === "failed" ? [one.state.error] : []))
    .at(0);
  const isOutdated =
    (state.phase === "done" && state.result.asked !== asked) ||
    (mattering.state.phase === "done" && mattering.state.result.asked !== askedOfParameters);
  const bound = goal === "minimize" ? "Upper" : "Lower";
  return (
    <section className={layout.stack}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          forgetFailure(mattering);
          void ranking.start();
        }}
      >
        <h2 className={layout.subtitle}>Best configuration</h2>
        <p className={layout.quiet}>
          Runs with the same parameters, model and dataset are replicates of one configuration, whatever their
          seed, and are judged together.
        </p>
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
        <div className={layout.row}>
          <Button type="submit" disabledFocusable={state.phase === "running"}>
            Rank configurations
          </Button>
          <Button
            disabledFocusable={mattering.state.phase === "running"}
            onClick={() => {
              forgetFailure(ranking);
              void mattering.start();
            }}
          >
            Which parameters matter
          </Button>
        </div>
      </form>
      <ProgressLine label="Ranking the configurations" action={ranking} />
      <ProgressLine label="Asking which parameters matter" action={mattering} />
      {failed && !(failed instanceof FilterError) && <ProblemBar error={failed} />}
      {isOutdated && (
        <p className={layout.quiet} role="status">
          Something has changed since this ranking: the question above, or cells of Runs. Rank again to see
          how it stands now.
        </p>
      )}
      {state.phase === "done" && (
        <RankedPart key={state.result.asked} ranked={state.result.ranked} filter={state.result.filter} />
      )}
      {mattering.state.phase === "done" && <ParameterList ranked={mattering.state.result.ranked} />}
    </section>
  );
}

/** What was wrong with one question must not stand beside the answer to another. */
function forgetFailure({ state, reset }: Pick<Action<[], unknown>, "state" | "reset">): void {
  if (state.phase === "failed") {
    reset();
  }
}

/** A ranking, and the comparison of what is ticked in it. */
function RankedPart({ ranked, filter }: { ranked: RankedConfigurations; filter: string }) {
  const [ticked, setTicked] = useState<readonly RankedConfiguration[]>([]);
  return (
    <>
      <ConfigurationList
        ranked={ranked}
        ticked={ticked}
        onTick={(one, isTicked) => {
          setTicked((before) =>
            ranked.shown.filter((other) => (other === one ? isTicked : before.includes(other))),
          );
        }}
      />
      {ranked.shown.length > 1 && <TickedPart metric={ranked.metric.name} filter={filter} ticked={ticked} />}
    </>
  );
}
