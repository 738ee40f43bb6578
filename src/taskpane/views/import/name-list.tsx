import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { NameQuestion } from "../../../tracking/planning/name-questions";
import type { ColumnTarget } from "../../../tracking/schema/run-columns";
import { counted } from "../../../tracking/words/counts";
import { useLayout } from "../../shell/layout";

/** What a column was said to be. */
export interface NameAnswer {
  readonly column: number;
  readonly target: ColumnTarget;
}

interface NameListProps {
  readonly names: readonly NameQuestion[];
  readonly busy: boolean;
  /** Takes the target of each column that was answered. */
  readonly onAnswer: (answers: readonly NameAnswer[]) => void;
}

/** New names that may be other spellings of known ones: nothing is imported until each is answered, or all at once. */
export function NameList({ names, busy, onAnswer }: NameListProps) {
  const layout = useLayout();
  if (names.length === 0) {
    return null;
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {counted(names.length, "new name")} may be {names.length === 1 ? "a known one" : "known ones"} spelt
          otherwise.
        </MessageBarTitle>
        {names.map(({ column, target, same }) => (
          <div
            key={column}
            className={layout.stack}
            role="group"
            aria-label={`Is ${target.name} ${same.name}?`}
          >
            <p className={layout.text}>
              Is <strong>{target.name}</strong> the {target.role} <strong>{same.name}</strong>?
            </p>
            <div className={layout.row}>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() => {
                  onAnswer([{ column, target: same }]);
                }}
              >
                Same as {same.name}
              </Button>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() => {
                  onAnswer([{ column, target }]);
                }}
              >
                A new one
              </Button>
            </div>
          </div>
        ))}
        {names.length > 1 && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              onAnswer(names.map(({ column, same }) => ({ column, target: same })));
            }}
          >
            All {names.length} are the same
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
