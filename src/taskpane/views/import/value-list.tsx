import type { ValueChoice, ValueQuestion } from "../../../tracking/planning/value-questions";
import { counted } from "../../../tracking/words/counts";
import { SameOrNew } from "./same-or-new";

interface ValueListProps {
  readonly values: readonly ValueQuestion[];
  readonly busy: boolean;
  readonly onChoose: (choices: readonly ValueChoice[]) => void;
}

/** Experiments and datasets that may be known ones, misspelt: nothing is imported until each is answered, or all at once. */
export function ValueList({ values, busy, onChoose }: ValueListProps) {
  const meant = ({ field, value, same }: ValueQuestion): ValueChoice => ({ field, value, as: same });
  return (
    <SameOrNew
      title={`${counted(values.length, "name")} in the runs may be ${values.length === 1 ? "a known one" : "known ones"} misspelt.`}
      busy={busy}
      questions={values.map((question) => {
        const { field, value, same, runs } = question;
        return {
          key: `${field} ${value}`,
          name: value,
          same,
          words: (
            <>
              Is <strong>{value}</strong> ({counted(runs, "run")}) the {field} <strong>{same}</strong>?
            </>
          ),
          onSame: () => {
            onChoose([meant(question)]);
          },
          onNew: () => {
            onChoose([{ field, value, as: value }]);
          },
        };
      })}
      onAllSame={() => {
        onChoose(values.map(meant));
      }}
    />
  );
}
