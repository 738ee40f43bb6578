import type { SpellingChoice, SpellingQuestion } from "../../../tracking/planning/spelling-question";
import { counted } from "../../../tracking/words/counts";
import { SameOrNew } from "./same-or-new";

interface SpellingListProps {
  readonly spellings: readonly SpellingQuestion[];
  readonly busy: boolean;
  readonly onChoose: (choices: readonly SpellingChoice[]) => void;
}

/** Values that may be written as another spelling is; what nobody answers is written as it stands, and counts as another value. */
export function SpellingList({ spellings, busy, onChoose }: SpellingListProps) {
  const meant = ({ parameter, value, same }: SpellingQuestion): SpellingChoice => ({
    parameter,
    value,
    as: same,
  });
  return (
    <SameOrNew
      title={`${counted(spellings.length, "value")} of parameters may be ${spellings.length === 1 ? "one" : "ones"} that ${spellings.length === 1 ? "is" : "are"} written otherwise elsewhere. As they stand they count as different configurations.`}
      busy={busy}
      newLabel="Keep apart"
      questions={spellings.map((question) => {
        const { parameter, value, same, runs, ofSame } = question;
        return {
          key: `${parameter} ${value}`,
          name: value,
          same,
          words: (
            <>
              {parameter}: is <strong>{value}</strong> ({counted(runs, "run")}) the same as{" "}
              <strong>{same}</strong> ({counted(ofSame, "run")})?
            </>
          ),
          onSame: () => {
            onChoose([meant(question)]);
          },
          onNew: () => {
            onChoose([{ parameter, value, as: value }]);
          },
        };
      })}
      onAllSame={() => {
        onChoose(spellings.map(meant));
      }}
    />
  );
}
