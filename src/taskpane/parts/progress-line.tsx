import { Button, ProgressBar } from "@fluentui/react-components";
import type { Action } from "../hooks/use-action";
import { useLayout } from "../shell/layout";
import { progressWords } from "../words/progress-words";

/** An action under way: what is done, how far it is or what it waits for, and the way to stop it. */
export function ProgressLine(props: {
  /** What it is until the action says more. */
  label: string;
  action: Pick<Action<[], unknown>, "state" | "cancel">;
}) {
  const layout = useLayout();
  const { state, cancel } = props.action;
  if (state.phase !== "running") {
    return null;
  }
  const { progress, waiting, cancelling, takingBack } = state;
  const known = progress !== undefined && progress.total > 1;
  const words = waiting ?? (progress ? progressWords(progress) : props.label);
  return (
    <div className={layout.stack}>
      <div className={layout.ends}>
        <span className={layout.text}>{cancelling ? "Stopping…" : words}</span>
        <Button size="small" disabledFocusable={cancelling} onClick={cancel}>
          {takingBack ? "Leave it as it is" : "Cancel"}
        </Button>
      </div>
      <ProgressBar
        aria-label={props.label}
        thickness="large"
        {...(known ? { value: progress.done, max: progress.total } : {})}
      />
    </div>
  );
}
