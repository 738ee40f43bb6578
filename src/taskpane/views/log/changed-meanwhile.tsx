import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useLayout } from "../../shell/layout";
import type { RunDrafting } from "./use-run-draft";

type ChangedMeanwhileProps = Pick<RunDrafting, "conflicts" | "writeOver" | "letGo">;

/** Asks about cells that somebody changed after the person had edited their fields: which of the two counts. */
export function ChangedMeanwhile({ conflicts, writeOver, letGo }: ChangedMeanwhileProps) {
  const layout = useLayout();
  return conflicts.map(({ key, label, mine, theirs }) => (
    <MessageBar key={key} intent="warning" layout="multiline" aria-label={`${label} was changed meanwhile`}>
      <MessageBarBody>
        {theirs === ""
          ? `Somebody emptied ${label} in the sheet after you had edited it here.`
          : `Somebody wrote ${theirs} into ${label} in the sheet after you had edited it here.`}{" "}
        Saving leaves it so, unless you say otherwise.
        <div className={layout.row}>
          <Button
            size="small"
            onClick={() => {
              writeOver(key);
            }}
          >
            {mine.trim() === "" ? "Empty it" : `Write ${mine} over it`}
          </Button>
          <Button
            size="small"
            onClick={() => {
              letGo(key);
            }}
          >
            Keep what the sheet holds
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  ));
}
