import type { NameQuestion } from "../../../tracking/planning/name-questions";
import type { ColumnTarget } from "../../../tracking/schema/run-columns";
import { counted } from "../../../tracking/words/counts";
import { SameOrNew } from "./same-or-new";

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
  return (
    <SameOrNew
      title={`${counted(names.length, "new name")} may be ${names.length === 1 ? "a known one" : "known ones"} spelt otherwise.`}
      busy={busy}
      questions={names.map(({ column, target, same, repeated }) => ({
        key: column,
        name: target.name,
        same: same.name,
        words: repeated ? (
          <>
            The file has <strong>{same.name}</strong> in another column. Is this the same {target.role}, or a
            new one, <strong>{target.name}</strong>?
          </>
        ) : (
          <>
            Is <strong>{target.name}</strong> the {target.role} <strong>{same.name}</strong>?
          </>
        ),
        onSame: () => {
          onAnswer([{ column, target: same }]);
        },
        onNew: () => {
          onAnswer([{ column, target }]);
        },
      }))}
      onAllSame={() => {
        onAnswer(names.map(({ column, same }) => ({ column, target: same })));
      }}
    />
  );
}
