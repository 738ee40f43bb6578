import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { chooseRuns, type RunChoice } from "../../../actions/choose-runs";
import { compareRuns, MOST_COMPARED } from "../../../actions/compare-runs";
import type { ChosenRun } from "../../../actions/reading/chosen-runs";
import { foldKey } from "../../../tracking/naming/fold-key";
import { counted } from "../../../tracking/words/counts";
import { useAction } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ActionOutcome } from "../../parts/action-outcome";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { useAnnounce } from "../../shell/announcer";
import { useLayout } from "../../shell/layout";
import type { AskedFilter } from "./use-asked-filter";
import { ComparedRunList } from "./compared-run-list";
import type { ComparedChoice } from "./use-compared-runs";

/** Chooses runs, one by one or several at once, and puts them side by side on the sheet Compare. */
export function SideBySidePart({
  metric,
  filter,
  compared,
}: {
  metric: string;
  filter: AskedFilter;
  compared: ComparedChoice;
}) {
  const layout = useLayout();
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { runs, setRuns } = compared;
  const [said, setSaid] = useState("");
  const adding = useAction(
    async (running, choice: RunChoice) => {
      setSaid("");
      const chosen = await filter.ask(() => chooseRuns(choice, running));
      const { all, message } = joined(runs, chosen);
      setRuns(all);
      setSaid(message);
      return message;
    },
    (message) => message,
  );
  const comparing = useAction(
    async (running) => {
      const ids = runs.map(({ id }) => id);
      const compared = await compareRuns(ids, running);
      // What they are called by now.
      setRuns(compared.runs);
      return compared;
    },
    ({ message }) => message,
  );
  useForgetWhenChanged(comparing);
  const change = (next: readonly ChosenRun[], message: string) => {
    comparing.reset();
    adding.reset();
    setRuns(next);
    setSaid(message);
    announce(message);
    // The button that was pressed goes with its run.
    (next.length > 0 ? list : heading).current?.focus();
  };
  const isFiltered = filter.text.trim() !== "";
  const isBusy = [adding, comparing].some(({ state }) => state.phase === "running");
  return (
    <section className={layout.stack}>
      <h2 ref={heading} tabIndex={-1} className={layout.subtitle}>
        Runs side by side
      </h2>
      <p className={layout.quiet}>
        One column a run on the sheet Compare, with live values: what differs first, differences to the
        baseline, and what is the same in all folded away.
      </p>
      <div className={layout.row}>
        <Button disabledFocusable={isBusy} onClick={() => void adding.start({ of: "selected" })}>
          Add selected rows
        </Button>
        <Button
          disabledFocusable={isBusy}
          onClick={() => void adding.start({ of: "best", metric, filter: filter.text })}
        >
          Add the best 5
        </Button>
        {isFiltered && (
          <Button
            disabledFocusable={isBusy}
            onClick={() => void adding.start({ of: "filtered", metric, filter: filter.text })}
          >
            Add all of the filter
          </Button>
        )}
      </div>
      {isFiltered && <p className={layout.quiet}>The best are those among the runs where {filter.text}.</p>}
      <ProgressLine label="Choosing runs" action={adding} />
      {adding.state.phase === "failed" && filter.isTrue(adding.state.error) && (
        <ProblemBar error={adding.state.error} />
      )}
      {said !== "" && <p className={layout.quiet}>{said}</p>}
      <ComparedRunList runs={runs} busy={isBusy} list={list} onChange={change} />
      {runs.length > 0 && (
        <div className={layout.row}>
          <Button disabledFocusable={isBusy || runs.length < 2} onClick={() => void comparing.start()}>
            Compare side by side
          </Button>
          <Button
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => {
              change([], "No run is chosen.");
            }}
          >
            Choose none
          </Button>
        </div>
      )}
      <ActionOutcome label="Comparing the runs" action={comparing} />
    </section>
  );
}

/** The runs of both lists, each once and no more than are compared, and what came of it. */
function joined(
  before: readonly ChosenRun[],
  added: readonly ChosenRun[],
): { readonly all: readonly ChosenRun[]; readonly message: string } {
  const known = new Set(before.map(({ id }) => foldKey(id)));
  const fresh = added.filter(({ id }) => !known.has(foldKey(id)));
  const all = [...before, ...fresh].slice(0, MOST_COMPARED);
  const taken = all.length - before.length;
  const there = added.length - fresh.length;
  const over = fresh.length - taken;
  const parts = [
    taken > 0 ? `${counted(taken, "run")} added.` : "No run added.",
    there > 0 ? `${counted(there, "run")} ${there === 1 ? "was" : "were"} chosen already.` : "",
    over > 0 ? `${counted(over, "run")} left out: at most ${String(MOST_COMPARED)} are compared.` : "",
  ];
  return { all, message: parts.filter((part) => part !== "").join(" ") };
}
