import { Button, MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ComponentProps } from "react";
import { newRunUid } from "../../actions/new-run-uid";
import type { OpenRename, RenameAnswer, SettledRename } from "../../actions/settle-rename";
import { renameWords } from "../../tracking/catalogue/rename-words";
import { useAction } from "../hooks/use-action";
import { ActionOutcome } from "../parts/action-outcome";
import { ProblemBar } from "../parts/problem-bar";
import { ProgressLine } from "../parts/progress-line";
import { ResultBar } from "../parts/result-bar";
import { renameAnswers } from "../words/rename-answers";
import { useLayout } from "./layout";
import { useCatalogueWatch } from "./use-catalogue-watch";
import { useWorkbookStatus } from "./workbook-status";

const useStyles = makeStyles({
  notices: { padding: "8px 12px 0" },
  answers: { display: "flex", flexWrap: "wrap", gap: "8px", paddingBlock: "4px" },
});

/** Above every view: what somebody renamed on one side alone, with the ways to bring both together, and how that went. */
export function RenameNotices() {
  const styles = useStyles();
  const layout = useLayout();
  const { renames, remarks, waiting, look, giveUp, dismiss } = useCatalogueWatch();
  const [settled, setSettled] = useState<SettledRename>();
  if (renames.length + remarks.length === 0 && settled === undefined && waiting === undefined) {
    return null;
  }
  return (
    <div className={styles.notices}>
      <div className={layout.stack}>
        {settled && (
          <Settled
            key={settled.batch ?? settled.message}
            settled={settled}
            onUndone={look}
            onClose={() => {
              setSettled(undefined);
            }}
          />
        )}
        {waiting !== undefined && (
          <ProgressLine label="Following the catalogues" action={followingOf(waiting, giveUp)} />
        )}
        {renames.map((rename) => (
          <RenameQuestion
            key={keyOf(rename)}
            rename={rename}
            onSettled={async (done) => {
              setSettled(done);
              await look();
            }}
          />
        ))}
        {remarks.map((remark) => (
          <MessageBar key={remark} intent="warning" layout="multiline">
            <MessageBarBody>
              {remark}
              <div className={styles.answers}>
                <Button
                  size="small"
                  onClick={() => {
                    dismiss(remark);
                  }}
                >
                  Close
                </Button>
              </div>
            </MessageBarBody>
          </MessageBar>
        ))}
      </div>
    </div>
  );
}

function RenameQuestion(props: {
  rename: OpenRename;
  onSettled: (done: SettledRename | undefined) => Promise<void>;
}) {
  const styles = useStyles();
  const { rename, onSettled } = props;
  const [uid] = useState(newRunUid);
  const settle = useAction(
    async (running, answer: RenameAnswer) => {
      // What writes is loaded when somebody answers: the pane opens without it.
      const { settleRename } = await import("../../actions/settle-rename");
      const done = await settleRename(rename, answer, { ...running, uid });
      await onSettled(done);
      return done;
    },
    ({ message }) => message,
  );
  const dismiss = useAction(async (running) => {
    const { dismissRename } = await import("../../actions/settle-rename");
    await dismissRename(rename, running);
    await onSettled(undefined);
  });
  const busy = settle.state.phase === "running" || dismiss.state.phase === "running";
  return (
    <MessageBar intent="warning" layout="multiline" aria-label={`Is ${rename.name} renamed?`}>
      <MessageBarBody>
        {renameWords(rename)}
        <div className={styles.answers}>
          {renameAnswers(rename).map(({ words, answer }, at) => (
            <Button
              key={words}
              size="small"
              appearance={rename.sure && at === 0 ? "primary" : "secondary"}
              disabledFocusable={busy}
              onClick={() => void settle.start(answer)}
            >
              {words}
            </Button>
          ))}
          <Button size="small" disabledFocusable={busy} onClick={() => void dismiss.start()}>
            Leave both as they are
          </Button>
        </div>
        <ProgressLine label="Renaming" action={settle} />
        {settle.state.phase === "failed" && <ProblemBar error={settle.state.error} />}
        <ProgressLine label="Leaving the names as they are" action={dismiss} />
        {dismiss.state.phase === "failed" && <ProblemBar error={dismiss.state.error} />}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What was renamed, and the way back. */
function Settled(props: { settled: SettledRename; onUndone: () => Promise<void>; onClose: () => void }) {
  const { settled, onUndone, onClose } = props;
  const { refresh } = useWorkbookStatus();
  const undo = useAction(
    async (running) => {
      const { undoAction } = await import("../../actions/remove-import");
      const report = await undoAction(settled.batch ?? "", running);
      await Promise.all([onUndone(), refresh(running)]);
      return report;
    },
    ({ message }) => message,
  );
  if (undo.state.phase === "done") {
    return (
      <ResultBar message={undo.state.result.message}>
        <Button size="small" onClick={onClose}>
          Close
        </Button>
      </ResultBar>
    );
  }
  return (
    <>
      <ResultBar message={settled.message}>
        {settled.batch !== undefined && (
          <Button
            size="small"
            disabledFocusable={undo.state.phase === "running"}
            onClick={() => void undo.start()}
          >
            Undo
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          Close
        </Button>
      </ResultBar>
      <ActionOutcome label="Taking it back" action={undo} />
    </>
  );
}

function followingOf(waiting: string, cancel: () => void): ComponentProps<typeof ProgressLine>["action"] {
  return {
    state: { phase: "running", progress: undefined, waiting, cancelling: false, takingBack: false },
    cancel,
  };
}

function keyOf({ role, name, candidates }: OpenRename): string {
  return JSON.stringify([role, name, candidates.map(({ header }) => header)]);
}
