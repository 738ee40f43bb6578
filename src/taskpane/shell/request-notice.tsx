import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import type { ViewRequest } from "../../commands/requested-view";
import { asRunsheetError } from "../hooks/as-runsheet-error";
import { ProblemBar } from "../parts/problem-bar";

const useStyles = makeStyles({ notice: { padding: "8px 12px 0" } });

/** What a ribbon command has to say, above the view that it asked for. */
export function RequestNotice({ request, onClose }: { request: ViewRequest; onClose: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      {request.error ? (
        <ProblemBar error={asRunsheetError(request.error)} onClose={onClose} />
      ) : (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{request.message}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onClose}>
              Close
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
