import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Running } from "../../hooks/use-action";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { useLayout } from "../../shell/layout";
import { useAdding, type Adding } from "./use-adding";

export interface OpenAddPanelProps {
  label: string;
  /** What stands in the way of adding, if anything. */
  problem: string | undefined;
  /** The known name that the one entered is like, if any: then the person says which is meant, Enter does not. */
  known: string | undefined;
  /** Lets the known one go by the name entered as well, and goes on with it. */
  onKnown: (running: Running, name: string, again: boolean) => Promise<void>;
  /** Adds and resolves when it stands in the workbook. */
  onAdd: (running: Running) => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** A small form that adds something; Enter in it adds, Escape closes it. */
export function OpenAddPanel(props: OpenAddPanelProps & { onDone: () => void }) {
  const layout = useLayout();
  const panel = useRef<HTMLFieldSetElement>(null);
  const adding = useAdding(props);
  const { add, use, tried, submit } = adding;
  useEffect(() => {
    panel.current?.querySelector("input")?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      // The key ends here; further up it would lead back to the sheet.
      event.stopPropagation();
      props.onClose();
    }
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      submit(false);
    }
  };
  return (
    <fieldset ref={panel} className={layout.card} onKeyDown={onKeyDown}>
      <legend>{props.label}</legend>
      {props.children}
      {tried && props.problem !== undefined && <p className={layout.text}>{props.problem}</p>}
      <ProgressLine label={props.label} action={add} />
      {add.state.phase === "failed" && <ProblemBar error={add.state.error} />}
      <ProgressLine label="Adding the spelling" action={use} />
      {use.state.phase === "failed" && <ProblemBar error={use.state.error} />}
      <Choices adding={adding} known={props.known} onClose={props.onClose} />
    </fieldset>
  );
}

/** The buttons; where the name is like a known one, the question which of the two is meant. */
function Choices({
  adding: { use, busy, submit },
  known,
  onClose,
}: {
  adding: Adding;
  known: string | undefined;
  onClose: () => void;
}) {
  const layout = useLayout();
  return (
    <>
      {known !== undefined && (
        <>
          <p className={layout.text} role="status">
            There is {known} already. Is it that one?
          </p>
          <p className={layout.quiet}>Using it adds what you typed to its aliases.</p>
        </>
      )}
      <div className={layout.row}>
        {known !== undefined && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void use.start(known, use.state.phase === "failed")}
          >
            Use {known}
          </Button>
        )}
        <Button
          size="small"
          appearance={known === undefined ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={() => {
            submit(true);
          }}
        >
          {known === undefined ? "Add" : "Add as a new one"}
        </Button>
        <Button size="small" onClick={onClose}>
          Close
        </Button>
      </div>
    </>
  );
}
