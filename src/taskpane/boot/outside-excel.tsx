import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import type { OutsideReason } from "./wait-for-excel";

const WORDS: Readonly<Record<OutsideReason, { what: string; advice: string }>> = {
  "no-office": {
    what: "Microsoft's Office script did not load.",
    advice: "Check the internet connection, then reload.",
  },
  silent: {
    what: "Excel has not answered.",
    advice: "Reload. If that does not help, close this pane and open it again from Excel's ribbon.",
  },
  "no-host": {
    what: "This page was opened outside Excel.",
    advice: "Open a workbook in Excel and choose Runsheet on the Home tab.",
  },
  "other-host": {
    what: "This page was opened in another Office program.",
    advice: "Runsheet works in Excel. Open a workbook there and choose Runsheet on the Home tab.",
  },
  "too-old": {
    what: "This Excel is too old for Runsheet.",
    advice: "Runsheet needs Excel 2021, Microsoft 365 or Excel on the web.",
  },
};

const useStyles = makeStyles({ page: { padding: "12px" } });

/** What the pane shows in place of itself where there is no Excel to work with. */
export function OutsideExcel({ reason }: { reason: OutsideReason }) {
  const styles = useStyles();
  const { what, advice } = WORDS[reason];
  return (
    <main className={styles.page}>
      <h1>Runsheet</h1>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{what}</MessageBarTitle>
          {advice}
        </MessageBarBody>
      </MessageBar>
      <p>
        <Button
          appearance="primary"
          onClick={() => {
            location.reload();
          }}
        >
          Reload
        </Button>
      </p>
    </main>
  );
}
