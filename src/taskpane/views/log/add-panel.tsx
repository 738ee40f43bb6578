import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Catalogue } from "../../../tracking/catalogue/catalogue";
import { OpenAddPanel, type OpenAddPanelProps } from "./open-add-panel";

/** What a panel that adds a definition is given. */
export interface AddPanelUse {
  readonly catalogue: Catalogue;
  /** Called when the definition stands in the workbook. */
  readonly onAdded: (name: string) => Promise<void>;
  /** Called with the known definition that was meant instead, once it goes by the spelling too. */
  readonly onKnown: (name: string) => Promise<void>;
}

/** A button under which a small form opens in place. */
export function AddPanel(props: OpenAddPanelProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement | null>(null);
  const leave = () => {
    setOpen(false);
    props.onClose();
  };
  return open ? (
    <OpenAddPanel
      {...props}
      onDone={leave}
      onClose={() => {
        flushSync(leave);
        opener.current?.focus();
      }}
    />
  ) : (
    <div>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          opener.current = element;
        }}
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {props.label}
      </Button>
    </div>
  );
}
