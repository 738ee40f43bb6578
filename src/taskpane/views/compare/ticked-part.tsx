import { Button } from "@fluentui/react-components";
import { compareConfigurations } from "../../../actions/compare-configurations";
import { compareGroups } from "../../../actions/compare-groups";
import type { RankedConfiguration } from "../../../actions/rank-configurations";
import { useAction } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ActionOutcome } from "../../parts/action-outcome";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";

interface TickedPartProps {
  readonly metric: string;
  /** As it was when the configurations were ranked. */
  readonly filter: string;
  /** In the order of the ranking. */
  readonly ticked: readonly RankedConfiguration[];
}

/** Compares the ticked configurations with the first of them: differences, intervals and what chance has to do with them. */
export function TickedPart({ metric, filter, ticked }: TickedPartProps) {
  const layout = useLayout();
  const { edits } = useWorkbookStatus();
  const asked = JSON.stringify([ticked.map(({ name, row }) => [name, row]), edits]);
  const comparing = useAction(
    async (running) => {
      const chosen = ticked.map(({ name, row, n, mean }) => ({ name, row, n, mean }));
      return { asked, ...(await compareConfigurations(metric, chosen, filter, running)) };
    },
    ({ message }) => message,
  );
  const putting = useAction(
    async (running) => {
      const chosen = ticked.map(({ name, row, n, mean }) => ({ name, row, n, mean }));
      return { asked, ...(await compareGroups(metric, chosen, filter, running)) };
    },
    ({ message }) => message,
  );
  useForgetWhenChanged(comparing);
  useForgetWhenChanged(putting);
  const { state } = comparing;
  const isBusy = [comparing, putting].some(({ state: one }) => one.phase === "running");
  const [first, ...others] = ticked;
  return (
    <div className={layout.stack}>
      <p className={layout.quiet}>
        {first === undefined || others.length === 0
          ? "Tick two configurations or more to compare them with the first of them."
          : `Compared with ${first.name}.`}
      </p>
      <div className={layout.row}>
        <Button disabledFocusable={others.length === 0 || isBusy} onClick={() => void comparing.start()}>
          Compare the ticked
        </Button>
        <Button disabledFocusable={others.length === 0 || isBusy} onClick={() => void putting.start()}>
          Put on Compare
        </Button>
      </div>
      <ProgressLine label="Comparing the configurations" action={comparing} />
      <ActionOutcome label="Putting the configurations on Compare" action={putting} />
      {state.phase === "failed" && <ProblemBar error={state.error} />}
      {state.phase === "done" &&
        state.result.asked === asked &&
        state.result.sentences.map((sentence) => (
          <p key={sentence} className={layout.text}>
            {sentence}
          </p>
        ))}
    </div>
  );
}
