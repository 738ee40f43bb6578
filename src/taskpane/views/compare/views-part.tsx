import { useRef, useState } from "react";
import type { WorkbookStatus } from "../../../actions/read-status";
import { viewNamed, type SavedView } from "../../../tracking/views/saved-view";
import { Section } from "../../parts/section";
import { NameView, type CurrentView } from "./name-view";
import { SavedOutcome, type SaidOfSaving } from "./saved-outcome";
import { useViewActions } from "./use-view-actions";
import { ViewButtons, type Naming } from "./view-buttons";
import { ViewChoice } from "./view-choice";
import { ViewOutcome } from "./view-outcome";

/** Views: what is asked here and how Runs looks, under names; applied, taken back, renamed, deleted. */
export function ViewsPart(props: {
  status: WorkbookStatus;
  current: CurrentView;
  /** Shows in the pane what a view asks. */
  onShow: (view: CurrentView) => void;
}) {
  const { status, current, onShow } = props;
  const { views, appliedView } = status;
  const [name, setName] = useState("");
  const [naming, setNaming] = useState<Naming>();
  const [said, setSaid] = useState<SaidOfSaving>();
  const asked = useRef<CurrentView>(undefined);
  const opener = useRef<HTMLButtonElement | null>(null);
  const actions = useViewActions(
    (view: SavedView) => {
      asked.current ??= current;
      onShow(view);
    },
    () => {
      if (asked.current) {
        onShow(asked.current);
        asked.current = undefined;
      }
    },
  );
  const { applying, takingBack, deleting, puttingBack, isBusy, forget } = actions;
  const view = viewNamed(views, name) ?? viewNamed(views, appliedView ?? "") ?? views[0];
  const begin = (next?: Naming): void => {
    forget();
    setSaid(undefined);
    setNaming(next);
  };
  const leave = (): void => {
    opener.current?.focus();
  };
  const takeBack = (): void => {
    leave();
    begin();
    void takingBack.start();
  };
  return (
    <Section title="Views" {...(views.length > 0 && { note: String(views.length) })} initiallyOpen={false}>
      <ViewChoice
        views={views}
        view={view}
        runs={status.runs.total}
        isBusy={isBusy}
        onChoose={(next) => {
          begin();
          setName(next);
        }}
      />
      <ViewButtons
        onOpener={(button) => {
          opener.current = button;
        }}
        isBusy={isBusy || naming !== undefined}
        hasView={view !== undefined}
        // What was applied just now has its own way back below.
        applied={applying.state.phase === "done" ? undefined : appliedView}
        onApply={() => {
          begin();
          void applying.start(view?.name ?? "", "ask");
        }}
        onDelete={() => {
          begin();
          void deleting.start(view?.name ?? "");
        }}
        onName={begin}
        onTakeBack={takeBack}
      />
      {naming && (
        <NameView
          key={naming}
          renamed={naming === "rename" ? view : undefined}
          current={current}
          onDone={(done) => {
            leave();
            begin();
            setName(done.name);
            setSaid(done);
          }}
          onClose={() => {
            leave();
            setNaming(undefined);
          }}
        />
      )}
      {said && (
        <SavedOutcome
          said={said}
          onUndo={(replaced) => {
            leave();
            begin();
            setName(replaced.name);
            void puttingBack.start(replaced, true);
          }}
        />
      )}
      <ViewOutcome actions={actions} onTakeBack={takeBack} onLeave={leave} />
    </Section>
  );
}
