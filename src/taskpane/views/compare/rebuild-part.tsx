import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { planRebuild, rebuildFromHistory, type RebuildPlan } from "../../../actions/rebuild-from-history";
import { countCells } from "../../../actions/rebuild-words";
import { counted } from "../../../tracking/words/counts";
import { useAction, type Action } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ActionOutcome } from "../../parts/action-outcome";
import { UndoableResult } from "../../parts/undoable-result";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** Takes the values in Runs anew from Run history: says what would change, and writes it when a person agrees. */
export function RebuildPart() {
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const look = useAction(
    (running) => planRebuild(running),
    ({ message }) => message,
  );
  const rebuild = useAction(
    async (running, plan: RebuildPlan, replacesTyped: boolean) => {
      const done = await rebuildFromHistory(plan, { ...running, replacesTyped });
      look.reset();
      await refresh(running);
      return done;
    },
    ({ message }) => message,
  );
  useForgetWhenChanged(look);
  const busy = [look, rebuild].some(({ state }) => state.phase === "running");
  const plan = look.state.phase === "done" ? look.state.result : undefined;
  const { state } = rebuild;
  const batch = state.phase === "done" ? state.result.batch : undefined;
  return (
    <section className={layout.stack}>
      <h2 className={layout.subtitle}>Values from curves</h2>
      <p className={layout.quiet}>
        The sheet Metrics says under Curve value which value of a curve stands in Runs. After a change there,
        or of the primary metric, take the values anew.
      </p>
      <div>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            rebuild.reset();
            void look.start();
          }}
        >
          Rebuild from History
        </Button>
      </div>
      {plan && hasChanges(plan) ? (
        <Question plan={plan} busy={busy} onKeep={look.reset} onRebuild={rebuild.start} />
      ) : (
        <ActionOutcome label="Reading Run history" action={look} />
      )}
      {state.phase === "done" && batch !== undefined ? (
        <UndoableResult
          key={batch}
          result={{ batch, message: state.result.message }}
          onUndone={() => refresh()}
        />
      ) : (
        <ActionOutcome label="Rebuilding the values" action={rebuild} />
      )}
    </section>
  );
}

function hasChanges({ updates, typed }: RebuildPlan): boolean {
  return updates.length + typed.length > 0;
}

/** What would change, and whether it shall. */
function Question({
  plan,
  busy,
  onKeep,
  onRebuild,
}: {
  plan: RebuildPlan;
  busy: boolean;
  onKeep: () => void;
  onRebuild: Action<[plan: RebuildPlan, replacesTyped: boolean], unknown>["start"];
}) {
  const layout = useLayout();
  const [replacesTyped, setReplacesTyped] = useState(false);
  const typed = countCells(plan.typed);
  const values = countCells(plan.updates) + (replacesTyped ? typed : 0);
  return (
    <div role="group" aria-label="Rebuild from History" className={layout.card}>
      <p className={layout.text}>{plan.message}</p>
      {typed > 0 && (
        <Checkbox
          label={
            typed === 1
              ? "Replace the value that no point has, too"
              : `Replace the ${counted(typed, "value")} that no point has, too`
          }
          checked={replacesTyped}
          onChange={(_event, { checked }) => {
            setReplacesTyped(checked === true);
          }}
        />
      )}
      <div className={layout.row}>
        <Button size="small" disabledFocusable={busy} onClick={onKeep}>
          Leave as it is
        </Button>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || values === 0}
          onClick={() => void onRebuild(plan, replacesTyped)}
        >
          {values === 0 ? "Nothing to rebuild" : `Rebuild ${counted(values, "value")}`}
        </Button>
      </div>
    </div>
  );
}
