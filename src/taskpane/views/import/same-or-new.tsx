import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../../shell/layout";

/** Whether something new is something known, spelt otherwise. */
export interface SameOrNewQuestion {
  readonly key: string | number;
  /** What is new, and what it may be. */
  readonly name: string;
  readonly same: string;
  /** The question as it is read. */
  readonly words: ReactNode;
  readonly onSame: () => void;
  readonly onNew: () => void;
}

interface SameOrNewProps {
  /** What is asked about, in a sentence. */
  readonly title: string;
  readonly questions: readonly SameOrNewQuestion[];
  readonly busy: boolean;
  /** What is pressed where something is not what is known. */
  readonly newLabel?: string;
  /** Takes all of them for what is known. */
  readonly onAllSame: () => void;
}

/** Questions whether new names are known ones: each is answered, or all at once. */
export function SameOrNew({ title, questions, busy, newLabel = "A new one", onAllSame }: SameOrNewProps) {
  const layout = useLayout();
  if (questions.length === 0) {
    return null;
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {questions.map(({ key, name, same, words, onSame, onNew }) => (
          <div key={key} className={layout.stack} role="group" aria-label={`Is ${name} ${same}?`}>
            <p className={layout.text}>{words}</p>
            <div className={layout.row}>
              <Button size="small" disabledFocusable={busy} onClick={onSame}>
                Same as {same}
              </Button>
              <Button size="small" disabledFocusable={busy} onClick={onNew}>
                {newLabel}
              </Button>
            </div>
          </div>
        ))}
        {questions.length > 1 && (
          <Button size="small" disabledFocusable={busy} onClick={onAllSame}>
            All {questions.length} are the same
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
