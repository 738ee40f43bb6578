import { Button, makeStyles } from "@fluentui/react-components";
import { exploreParameters } from "../../../actions/explore-parameters";
import { exploredWords } from "../../../tracking/grid/exploration-words";
import { useAction } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { useLayout } from "../../shell/layout";
import type { AskedFilter } from "./use-asked-filter";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px" },
  name: { margin: 0, overflowWrap: "anywhere", fontWeight: 600 },
});

/** What of each parameter was tried so far, with its gaps, and where the best lie. */
export function TriedPart({ metric, filter }: { metric: string; filter: AskedFilter }) {
  const layout = useLayout();
  const styles = useStyles();
  const asked = JSON.stringify([metric, filter.text]);
  const exploring = useAction(
    async (running) => ({
      asked,
      ...(await filter.ask((text) => exploreParameters(metric, text, running))),
    }),
    ({ message }) => message,
  );
  useForgetWhenChanged(exploring);
  const { state } = exploring;
  return (
    <>
      <div>
        <Button disabledFocusable={state.phase === "running"} onClick={() => void exploring.start()}>
          What was tried
        </Button>
      </div>
      <ProgressLine label="Looking through what was tried" action={exploring} />
      {state.phase === "failed" && filter.isTrue(state.error) && <ProblemBar error={state.error} />}
      {state.phase === "done" && state.result.asked === asked && (
        <>
          {state.result.sentences.map((sentence) => (
            <p key={sentence} className={layout.text}>
              {sentence}
            </p>
          ))}
          <ul
            className={`${layout.plainList} ${styles.list}`}
            aria-label={`What was tried of each parameter, by ${state.result.metric.name}`}
          >
            {state.result.parameters.map((parameter) => (
              <li key={parameter.name}>
                <p className={styles.name}>{parameter.name}</p>
                <p className={layout.quiet}>{exploredWords(parameter).join(" ")}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
