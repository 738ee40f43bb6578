import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { RunsheetError } from "../../tracking/runsheet-error";

const useStyles = makeStyles({
  code: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** An error where it happened: the sentence, what to do, and the code in small for whoever is asked for help. */
export function ProblemBar(props: { error: RunsheetError; onRetry?: () => void; onClose?: () => void }) {
  const { error, onRetry, onClose } = props;
  const styles = useStyles();
  const cancelled = error.code === "cancelled";
  return (
    <MessageBar intent={cancelled ? "info" : "error"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{error.message}</MessageBarTitle>
        {error.advice}
        {!cancelled && <span className={styles.code}>Code: {error.code}</span>}
      </MessageBarBody>
      {(onRetry ?? onClose) && (
        <MessageBarActions>
          {onRetry && (
            <Button size="small" onClick={onRetry}>
              Try again
            </Button>
          )}
          {onClose && (
            <Button size="small" onClick={onClose}>
              Close
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
