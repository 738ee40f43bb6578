import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import type { Catalogue } from "../../../tracking/catalogue/catalogue";
import { useAction } from "../../hooks/use-action";
import type { Running } from "../../hooks/use-action";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { useLayout } from "../../shell/layout";

/** What a panel that adds a definition is given. */
export interface AddPanelUse {
  readonly catalogue: Catalogue;
  /** Called when the definition stands in the workbook. */
  readonly onAdded: (name: string) => Promise<void>;
  /** Called with the known definition that was meant instead, once it goes by the spelling too. */
  readonly onKnown: (name: string) => Promise<void>;
}

/** A small form that opens in place under its button; Enter in it adds, Escape closes it. */
export function AddPanel(props: {
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
}) {
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const opener = useRef<HTMLButtonElement | null>(null);
  const panel = useRef<HTMLFieldSetElement>(null);
  const close = () => {
    flushSync(() => {
      setOpen(false);
      setTried(false);
      props.onClose();
    });
    opener.current?.focus();
  };
  const add = useAction(async (running) => {
    await props.onAdd(running);
    setOpen(false);
    setTried(false);
    props.onClose();
  });
  const use = useAction(async (running, known: string, again: boolean) => {
    await props.onKnown(running, known, again);
    setOpen(false);
    setTried(false);
    props.onClose();
  });
  const busy = add.state.phase === "running" || use.state.phase === "running";
  const submit = (asNew: boolean) => {
    setTried(true);
    if (props.problem === undefined && (asNew || props.known === undefined)) {
      void add.start();
    }
  };
  if (!open) {
    return (
      <div>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            opener.current = element;
          }}
          size="small"
          onClick={() => {
            add.reset();
            use.reset();
            flushSync(() => {
              setOpen(true);
            });
            panel.current?.querySelector("input")?.focus();
          }}
        >
          {props.label}
        </Button>
      </div>
    );
  }
  return (
    <fieldset
      ref={panel}
      className={layout.card}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          // The key ends here; further up it would lead back to the sheet.
          event.stopPropagation();
          close();
        }
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          submit(false);
        }
      }}
    >
      <legend>{props.label}</legend>
      {props.children}
      {tried && props.problem !== undefined && <p className={layout.text}>{props.problem}</p>}
      <ProgressLine label={props.label} action={add} />
      {add.state.phase === "failed" && <ProblemBar error={add.state.error} />}
      <ProgressLine label="Adding the spelling" action={use} />
      {use.state.phase === "failed" && <ProblemBar error={use.state.error} />}
      {props.known !== undefined && (
        <>
          <p className={layout.text} role="status">
            There is {props.known} already. Is it that one?
          </p>
          <p className={layout.quiet}>Using it adds what you typed to its aliases.</p>
        </>
      )}
      <div className={layout.row}>
        {props.known !== undefined && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              if (props.known !== undefined) {
                void use.start(props.known, use.state.phase === "failed");
              }
            }}
          >
            Use {props.known}
          </Button>
        )}
        <Button
          size="small"
          appearance={props.known === undefined ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={() => {
            submit(true);
          }}
        >
          {props.known === undefined ? "Add" : "Add as a new one"}
        </Button>
        <Button size="small" onClick={close}>
          Close
        </Button>
      </div>
    </fieldset>
  );
}
