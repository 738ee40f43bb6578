import { Button, Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { renameView } from "../../../actions/change-views";
import { saveView, type ViewWish } from "../../../actions/save-view";
import { LONGEST_NAME, type SavedView } from "../../../tracking/views/saved-view";
import { useAction } from "../../hooks/use-action";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ResultBar } from "../../parts/result-bar";
import { useLayout } from "../../shell/layout";
import type { SaidOfSaving } from "./saved-outcome";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** What the pane asks now, as a view keeps it. */
export type CurrentView = Omit<ViewWish, "name" | "description" | "replaces">;

/** The form for the name of a view: of what is asked now, or of one that stands. */
export function NameView(props: {
  /** The view that gets another name; undefined for a new one. */
  renamed: SavedView | undefined;
  current: CurrentView;
  onDone: (said: SaidOfSaving) => void;
  onClose: () => void;
}) {
  const { renamed, current, onDone, onClose } = props;
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(renamed?.name ?? "");
  const [description, setDescription] = useState("");
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const naming = useAction(
    async (running, replaces: boolean) => {
      const done = renamed
        ? { kind: "saved" as const, ...(await renameView(renamed.name, name, running)) }
        : await saveView({ ...current, name, description, replaces }, running);
      if (done.kind === "saved") {
        await refresh(running);
        onDone(done);
      }
      return { ...done, asked: name };
    },
    ({ message }) => message,
  );
  const { state } = naming;
  const isBusy = state.phase === "running";
  return (
    <form
      className={layout.stack}
      aria-label={renamed ? "Rename the view" : "Save as view"}
      onSubmit={(event) => {
        event.preventDefault();
        void naming.start(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <Field label="Name" size="small">
        <Input
          input={{ ref: field, maxLength: LONGEST_NAME }}
          size="small"
          value={name}
          autoComplete="off"
          onChange={(_event, { value }) => {
            naming.reset();
            setName(value);
          }}
        />
      </Field>
      {!renamed && (
        <Field label="Description (optional)" size="small">
          <Input
            size="small"
            value={description}
            autoComplete="off"
            onChange={(_event, { value }) => {
              setDescription(value);
            }}
          />
        </Field>
      )}
      <div className={layout.row}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabledFocusable={isBusy || name.trim() === ""}
        >
          {renamed ? "Rename" : "Save"}
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
      </div>
      <ProgressLine label={renamed ? "Renaming the view" : "Saving the view"} action={naming} />
      {state.phase === "failed" && <ProblemBar error={state.error} />}
      {state.phase === "done" && state.result.kind === "asks" && state.result.asked === name && (
        <ResultBar intent="warning" message={state.result.message}>
          <Button size="small" onClick={() => void naming.start(true)}>
            Replace it
          </Button>
        </ResultBar>
      )}
    </form>
  );
}
