import { Button } from "@fluentui/react-components";
import type { SavedView } from "../../../tracking/views/saved-view";
import { ResultBar } from "../../parts/result-bar";

/** What came of saving or renaming a view. */
export interface SaidOfSaving {
  readonly name: string;
  readonly message: string;
  /** The view in whose place it stands. */
  readonly replaced?: SavedView;
}

/** What came of saving a view, and the way back to the one that it replaced. */
export function SavedOutcome(props: { said: SaidOfSaving; onUndo: (replaced: SavedView) => void }) {
  const { said, onUndo } = props;
  const { message, replaced } = said;
  return (
    <ResultBar message={message}>
      {replaced && (
        <Button
          size="small"
          onClick={() => {
            onUndo(replaced);
          }}
        >
          Undo
        </Button>
      )}
    </ResultBar>
  );
}
