import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import { useEffect } from "react";
import type { RequestedAct } from "../../commands/view-requests";
import { asRunsheetError } from "../hooks/as-runsheet-error";
import { useAction } from "../hooks/use-action";
import { ProblemBar } from "../parts/problem-bar";
import { ProgressLine } from "../parts/progress-line";
import type { RequestedViews, ShownRequest } from "./use-requested-view";
import { useWorkbookStatus } from "./workbook-status";

const useStyles = makeStyles({ notice: { padding: "8px 12px 0" } });

/** Above the view that a ribbon command asked for: what it does, what came of it, or the error that it met. */
export function RequestNotice({
  shown: { key, request },
  requests: { end, close },
}: {
  shown: ShownRequest;
  requests: RequestedViews;
}) {
  const styles = useStyles();
  const onClose = () => {
    close(key);
  };
  return (
    <div className={styles.notice}>
      {request.error && <ProblemBar error={asRunsheetError(request.error)} onClose={onClose} />}
      {request.act && (
        <Acting
          act={request.act}
          onEnd={() => {
            end(key);
          }}
          onClose={onClose}
        />
      )}
    </div>
  );
}

/** Does what was asked for, once. */
function Acting(props: { act: RequestedAct; onEnd: () => void; onClose: () => void }) {
  const { act, onEnd, onClose } = props;
  const { refresh } = useWorkbookStatus();
  const acting = useAction(
    async (running) => {
      try {
        return await act.perform(running);
      } finally {
        onEnd();
        void refresh();
      }
    },
    ({ message }) => message,
  );
  const { state, start } = acting;
  useEffect(() => {
    void start();
  }, [start]);
  return (
    <>
      <ProgressLine label={act.label} action={acting} />
      {state.phase === "failed" && <ProblemBar error={state.error} onClose={onClose} />}
      {state.phase === "done" && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{state.result.message}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onClose}>
              Close
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
