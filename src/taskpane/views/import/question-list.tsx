import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import {
  ANSWERS,
  type Answer,
  type Answers,
  type PlanQuestion,
} from "../../../tracking/planning/plan-questions";
import { useLayout } from "../../shell/layout";

/** What may be answered about one row, and about several. */
const WORDS: Readonly<Record<Answer, readonly [one: string, several: string]>> = {
  skip: ["Leave it out", "Leave them out"],
  update: ["Update the run of the workbook", "Update the runs of the workbook"],
  add: ["Add it as a run of its own", "Add them as runs of their own"],
};

interface QuestionListProps {
  readonly questions: readonly PlanQuestion[];
  readonly busy: boolean;
  readonly onAnswer: (answers: Answers) => void;
}

/** What only a person can say about rows of an import; each answer plans anew. */
export function QuestionList({ questions, busy, onAnswer }: QuestionListProps) {
  const layout = useLayout();
  return questions.map(({ id, rows, message, examples, answer }) => (
    <div key={id} className={layout.stack}>
      <Field label={message}>
        <RadioGroup
          value={answer}
          disabled={busy}
          onChange={(_event, { value }) => {
            const chosen = ANSWERS.find((one) => one === value);
            if (chosen) {
              onAnswer({ [id]: chosen });
            }
          }}
        >
          {ANSWERS.map((one) => (
            <Radio key={one} value={one} label={WORDS[one][rows === 1 ? 0 : 1]} />
          ))}
        </RadioGroup>
      </Field>
      {examples.map((example) => (
        <p key={example} className={layout.quiet}>
          {example}
        </p>
      ))}
    </div>
  ));
}
