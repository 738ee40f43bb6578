import type { TableChoice } from "../importers/found/table-choice";
import type { GivenField } from "../importers/given-fields";
import type { PrimaryChoice } from "../tracking/catalogue/propose-primary";
import type { Answers } from "../tracking/planning/plan-questions";
import type { SpellingChoice } from "../tracking/planning/spelling-question";
import type { ValueChoice } from "../tracking/planning/value-questions";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import type { CurvesChoice } from "../tracking/series/curve-choice";
import type { ColumnAnswer } from "../tracking/typing/cell-reading";
import type { ValueType } from "../tracking/values/value-type";
import type { GivenFrom } from "../importers/given-fields";

export type { GivenField, GivenFrom, TableChoice };

/** A person's choice for one column of the source, by its position there. */
export interface ColumnChoice {
  readonly column: number;
  readonly target: ColumnTarget;
  readonly type: ValueType;
  /** What was answered to the questions about its cells. */
  readonly cells?: readonly ColumnAnswer[];
}

/** Everything that a person decided about an import so far. */
export interface ImportChoices {
  readonly columns: readonly ColumnChoice[];
  readonly answers: Answers;
  /** The metric that shall lead, with its goal; where it is absent, what is proposed holds. */
  readonly primary?: PrimaryChoice;
  /** What names that are nearly known ones become. */
  readonly values?: readonly ValueChoice[];
  /** How values of parameters are written that stand in several spellings. */
  readonly spellings?: readonly SpellingChoice[];
  /** The preview that the person has seen: the new one says whether it would write anything that this one did not show. */
  readonly shown?: string;
  /** Which value of a curve stands in Runs; where nobody chose, what Metrics says, else the one at the best step. */
  readonly curve?: CurvesChoice;
  /**
   * How to read a source that may be read in several ways, by the id of one of them; the recommended one where it is absent
   * or none of them. Its columns are its own: choices for columns are made anew with it.
   */
  readonly reading?: string;
  /**
   * Where the tables stand in parts that are no clean tables; an area that is larger than its part counts as far as there are
   * cells. What is read changes with it: choices for columns are made anew.
   */
  readonly tables?: readonly TableChoice[];
  /** What is given to the runs beside what their rows say, such as a title as the experiment. */
  readonly given?: readonly GivenField[];
}
