import type { Progress } from "../../importers/pace";
import { Button, ProgressBar } from "@fluentui/react-components";
import { useLayout } from "../shell/layout";
import { progressWords } from "./progress-words";

/** What is under way, how far it is, and the way to stop it. */
export function ProgressLine(props: {
  /** What it is until the action says more. */
  label: string;
  progress: Progress | undefined;
  cancelling?: boolean;
  onCancel?: () => void;
}) {
  const layout = useLayout();
  const { progress, onCancel } = props;
  const known = progress !== undefined && progress.total > 1;
  const words = progress ? progressWords(progress) : props.label;
  return (
    <div className={layout.stack}>
      <div className={layout.ends}>
        <span className={layout.text}>{props.cancelling ? "Stopping…" : words}</span>
        {onCancel && (
          <Button size="small" disabled={props.cancelling ?? false} onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={props.label}
        thickness="large"
        {...(known ? { value: progress.done, max: progress.total } : {})}
      />
    </div>
  );
}
