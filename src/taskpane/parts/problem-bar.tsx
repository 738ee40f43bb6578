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

/**
 * An error where it happened: the sentence and what to do. A fault of our own shows its code in small too, for whoever is
 * asked for help.
 */
export function ProblemBar(props: { error: RunsheetError; onRetry?: () => void; onClose?: () => void }) {
  const { error, onRetry, onClose } = props;
  const styles = useStyles();
  const cancelled = error.code === "cancelled";
  return (
    <MessageBar intent={cancelled ? "info" : "error"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{error.message}</MessageBarTitle>
        {error.advice}
        {error.code === "internal" && <span className={styles.code}>Code: {error.code}</span>}
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
