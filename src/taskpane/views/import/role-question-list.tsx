import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ColumnChoice } from "../../../worker/import-choices";
import type { PreviewColumn } from "../../../worker/import-preview";
import { counted } from "../../../tracking/words/counts";
import { useLayout } from "../../shell/layout";
import { nameIn, targetOf } from "./column-role";
import { useAnswered } from "./use-answered";

/** More questions than this cannot be read at a glance; the other columns stand first in the list of all. */
const MOST_ASKED = 8;

const ROLES = [
  { role: "metric", words: "A result: a metric" },
  { role: "parameter", words: "A setting: a parameter" },
] as const;

/** What was asked of a column. */
interface Asked {
  readonly why: string;
  readonly proposal: string;
}

interface RoleQuestionListProps {
  readonly columns: readonly PreviewColumn[];
  /** What the person chose so far, by column. */
  readonly choices: ReadonlyMap<number, ColumnChoice>;
  readonly busy: boolean;
  readonly onChoose: (choice: ColumnChoice) => void;
}

/**
 * Whether a column of numbers was measured or set, where neither its name nor its place says so for certain. What is likely
 * is proposed; an answered question stays, so that the answer can be changed.
 */
export function RoleQuestionList({ columns, choices, busy, onChoose }: RoleQuestionListProps) {
  const layout = useLayout();
  const { askedOf, keep } = useAnswered<Asked>();
  const asked = columns.flatMap((column) => {
    const question = askedOf(column.column, openIn(column));
    return question ? [{ column, question }] : [];
  });
  return (
    <>
      {asked.slice(0, MOST_ASKED).map(({ column, question }) => (
        <div key={column.column} className={layout.stack}>
          <Field label={`Is ${column.header.trim()} a result or a setting?`} hint={question.why}>
            <RadioGroup
              value={(choices.get(column.column) ?? column).target.role}
              disabled={busy}
              onChange={(_event, { value }) => {
                keep(column.column, question);
                onChoose(choiceOf(column, choices.get(column.column), value));
              }}
            >
              {ROLES.map(({ role, words }) => (
                <Radio
                  key={role}
                  value={role}
                  label={role === question.proposal ? `${words} (more likely)` : words}
                />
              ))}
            </RadioGroup>
          </Field>
        </div>
      ))}
      {asked.length > MOST_ASKED && (
        <p className={layout.quiet}>
          {counted(asked.length - MOST_ASKED, "more column")} may be either; see the list of columns.
        </p>
      )}
    </>
  );
}

function openIn({ asksRole, unsure, target }: PreviewColumn): Asked | undefined {
  return asksRole === true && unsure !== undefined ? { why: unsure, proposal: target.role } : undefined;
}

/** The column in that role, with what else was chosen of it. */
function choiceOf(column: PreviewColumn, chosen: ColumnChoice | undefined, role: string): ColumnChoice {
  const { target, type, cells } = { cells: undefined, ...(chosen ?? column) };
  return {
    column: column.column,
    target: targetOf(role, nameIn(target, column.header)),
    type,
    ...(cells === undefined ? {} : { cells }),
  };
}
