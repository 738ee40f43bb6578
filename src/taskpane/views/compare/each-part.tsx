import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { findBestOfEach, type FoundBestOfEach } from "../../../actions/find-best-of-each";
import type { WorkbookStatus } from "../../../actions/read-status";
import type { ColumnTarget } from "../../../tracking/schema/run-columns";
import { targetLabel } from "../../../tracking/schema/target-label";
import { useAction } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { CellLink } from "../../parts/cell-link";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { useLayout } from "../../shell/layout";
import { measured } from "../../words/measured";
import type { AskedFilter } from "./use-asked-filter";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px" },
  of: { margin: 0, fontWeight: 600, overflowWrap: "anywhere" },
});

const FIELDS: readonly ColumnTarget[] = [
  { role: "field", key: "experiment" },
  { role: "field", key: "dataset" },
  { role: "field", key: "model" },
];

/** The best run of each experiment, each dataset, each model or each value of a parameter. */
export function EachPart(props: { status: WorkbookStatus; metric: string; filter: AskedFilter }) {
  const { status, metric, filter } = props;
  const layout = useLayout();
  const [chosen, setChosen] = useState(0);
  const choices: readonly ColumnTarget[] = [
    ...FIELDS,
    ...status.parameters.map((name): ColumnTarget => ({ role: "parameter", name })),
  ];
  const by = choices[chosen] ?? FIELDS[0];
  const asked = JSON.stringify([metric, by, filter.text]);
  const finding = useAction(
    async (running, target: ColumnTarget) => ({
      asked,
      label: targetLabel(target),
      found: await filter.ask((text) => findBestOfEach(metric, target, text, running)),
    }),
    ({ found }) => found.message,
  );
  useForgetWhenChanged(finding);
  const { state } = finding;
  return (
    <section className={layout.stack}>
      <h2 className={layout.subtitle}>Best of each</h2>
      <Field label="Best run of each" size="small">
        <Select
          size="small"
          value={String(chosen)}
          onChange={(_event, { value }) => {
            setChosen(Number(value));
          }}
        >
          {choices.map((target, at) => (
            <option key={`${target.role} ${targetLabel(target)}`} value={String(at)}>
              {target.role === "field" ? targetLabel(target) : `value of ${targetLabel(target)}`}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          disabledFocusable={state.phase === "running"}
          onClick={() => {
            if (by) {
              void finding.start(by);
            }
          }}
        >
          Best of each
        </Button>
      </div>
      <ProgressLine label="Looking for the best of each" action={finding} />
      {state.phase === "failed" && filter.isTrue(state.error) && <ProblemBar error={state.error} />}
      {state.phase === "done" && state.result.asked === asked && (
        <EachList found={state.result.found} label={state.result.label} />
      )}
    </section>
  );
}

function EachList({ found, label }: { found: FoundBestOfEach; label: string }) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <>
      {found.sentences.map((sentence) => (
        <p key={sentence} className={layout.text}>
          {sentence}
        </p>
      ))}
      {found.shown.length > 0 && (
        <ul className={`${layout.plainList} ${styles.list}`} aria-label={`Best run of each ${label}`}>
          {found.shown.map(({ of, runId, name, place, value, words }) => (
            <li key={place.address}>
              <p className={styles.of}>{of === "" ? `Without ${label}` : of}</p>
              <p className={layout.text}>
                <CellLink place={place}>{name === undefined ? runId : `${runId} (${name})`}</CellLink>{" "}
                {measured(value, found.metric.unit)}
              </p>
              <p className={layout.quiet}>{words}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
