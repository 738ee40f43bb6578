import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import type { DraftCheck } from "../../../actions/check-run-draft";
import { unfinishedStatus } from "../../../tracking/schema/unfinished-status";
import { count } from "../../../tracking/words/counts";
import { measured } from "../../words/measured";

const useStyles = makeStyles({ runs: { margin: "4px 0 0", paddingInlineStart: "16px" } });

/** Runs named at most. */
const NAMED = 4;

/** Says that the same has been run before, and what came of it. It warns and never blocks: a repeat is a replicate. */
export function ReplicateWarning({
  runs,
  finishing,
}: {
  runs: DraftCheck["sameConfiguration"];
  /** Whether the run stands already and is only finished, so that there is nothing to be decided. */
  finishing: boolean;
}) {
  const styles = useStyles();
  const unfinished = runs.find(({ status }) => unfinishedStatus(status) !== undefined);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {runs.length === 1
            ? "This configuration has been run before."
            : `This configuration has been run ${count(runs.length)} times before.`}
        </MessageBarTitle>
        {finishing ? "This run is a replicate." : "Log it as a replicate, or change a parameter."}
        {!finishing &&
          unfinished !== undefined &&
          ` If these are the results of ${unfinished.runId}, choose Finish a run instead.`}
        <ul className={styles.runs}>
          {runs.slice(0, NAMED).map(({ runId, name, status, results }) => (
            <li key={runId}>
              {name === undefined ? runId : `${runId} (${name})`}
              {status !== undefined && `, ${status.toLowerCase()}`}
              {results.length > 0 &&
                `: ${results.map(({ metric, value, unit }) => `${metric} ${measured(value, unit)}`).join(", ")}`}
            </li>
          ))}
          {runs.length > NAMED && <li>and {count(runs.length - NAMED)} more</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
