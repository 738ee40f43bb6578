import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useLayout } from "../shell/layout";

const useStyles = makeStyles({
  asked: {
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    width: "100%",
    boxSizing: "border-box",
  },
});

/**
 * A button whose deed cannot simply be taken back: it asks first, in place. The focus goes to the safe answer, and back
 * to the button when the deed is left undone.
 */
export function ConfirmButton(props: {
  label: string;
  question: string;
  confirm: string;
  keep?: string;
  disabled?: boolean;
  onConfirm: () => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const questionId = useId();
  const [asking, setAsking] = useState(false);
  const safe = useRef<HTMLButtonElement | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const ask = (open: boolean) => {
    flushSync(() => {
      setAsking(open);
    });
    (open ? safe : opener).current?.focus();
  };
  if (!asking) {
    return (
      <Button
        ref={(element: HTMLButtonElement | null) => {
          opener.current = element;
        }}
        size="small"
        disabledFocusable={props.disabled ?? false}
        onClick={() => {
          ask(true);
        }}
      >
        {props.label}
      </Button>
    );
  }
  return (
    <div
      role="group"
      aria-labelledby={questionId}
      className={styles.asked}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          // The key ends here; further up it would lead back to the sheet.
          event.stopPropagation();
          ask(false);
        }
      }}
    >
      <div className={layout.stack}>
        <span id={questionId}>{props.question}</span>
        <div className={layout.row}>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              safe.current = element;
            }}
            size="small"
            onClick={() => {
              ask(false);
            }}
          >
            {props.keep ?? "Keep"}
          </Button>
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              ask(false);
              props.onConfirm();
            }}
          >
            {props.confirm}
          </Button>
        </div>
      </div>
    </div>
  );
}
