import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { answerTo, type ColumnQuestion } from "../../../tracking/typing/cell-reading";
import { questionSentence } from "../../../tracking/typing/question-sentence";
import type { ColumnChoice } from "../../../worker/import-choices";
import type { PreviewColumn } from "../../../worker/import-preview";
import { useLayout } from "../../shell/layout";
import { useAnswered } from "./use-answered";
import { choiceWords } from "../../words/cell-choice-words";

interface CellQuestionListProps {
  readonly columns: readonly PreviewColumn[];
  /** What the person chose so far, by column. */
  readonly choices: ReadonlyMap<number, ColumnChoice>;
  readonly busy: boolean;
  readonly onChoose: (choice: ColumnChoice) => void;
}

/**
 * What only a person can say about cells of a column; until then they stand beside their runs. Each answer plans anew, and
 * an answered question stays, so that the answer can be changed.
 */
export function CellQuestionList({ columns, choices, busy, onChoose }: CellQuestionListProps) {
  const layout = useLayout();
  const { askedOf, keep } = useAnswered<ColumnQuestion>();
  return columns.map(({ column, header, target, type, question }) => {
    const asked = askedOf(column, question);
    if (!asked) {
      return null;
    }
    const { cells = [], ...choice } = choices.get(column) ?? { column, target, type };
    return (
      <div key={column} className={layout.stack}>
        <Field
          label={questionSentence(header.trim(), asked)}
          hint={question ? "Until you say so, they are kept beside their runs and not as values." : null}
        >
          <RadioGroup
            value={answerTo(asked.about, asked.choices, cells) ?? ""}
            disabled={busy}
            onChange={(_event, { value }) => {
              keep(column, asked);
              const others = cells.filter(({ about }) => about !== asked.about);
              onChoose({ ...choice, cells: [...others, { about: asked.about, choice: value }] });
            }}
          >
            {asked.choices.map((one) => (
              <Radio key={one} value={one} label={choiceWords(asked, one)} />
            ))}
          </RadioGroup>
        </Field>
      </div>
    );
  });
}
