// What only a person can say about the rows of an import: whether a row is a run that the workbook has. Each kind of
// doubt is one question about all of its rows. Until it is answered, the answer that destroys and doubles nothing holds:
// rows that may be known are left out, rows that merely share the number of another study's run are added.

import { count } from "../words/counts";
import { OPEN_RULES, type OpenRule } from "../identity/row-identities";

/** What may become of the rows of a question. */
export const ANSWERS = ["skip", "update", "add"] as const;

export type Answer = (typeof ANSWERS)[number];

/** A question about rows of an import, with the answer that the plan was made with. */
export interface PlanQuestion {
  readonly id: OpenRule;
  /** How many rows it is about. */
  readonly rows: number;
  readonly message: string;
  /** What differs in the first of them, in words. */
  readonly examples: readonly string[];
  readonly answer: Answer;
}

/** A person's answers so far. */
export type Answers = Readonly<Partial<Record<OpenRule, Answer>>>;

const UNANSWERED: Readonly<Record<OpenRule, Answer>> = {
  "id-reused": "add",
  "id-corrected": "skip",
  "id-elsewhere": "skip",
  "near-run": "skip",
};

const MOST_EXAMPLES = 3;

/** Gathers the rows of each question while a plan is made. */
export class QuestionCollector {
  private readonly found = new Map<OpenRule, { rows: number; examples: string[] }>();

  constructor(private readonly answers: Answers) {}

  /** Notes a row of a question; returns what becomes of it. */
  ask(rule: OpenRule, example: string): Answer {
    const question = this.found.get(rule) ?? { rows: 0, examples: [] };
    this.found.set(rule, question);
    question.rows++;
    if (question.examples.length < MOST_EXAMPLES) {
      question.examples.push(example);
    }
    return this.answerTo(rule);
  }

  get questions(): PlanQuestion[] {
    return OPEN_RULES.flatMap((id) => {
      const question = this.found.get(id);
      return question
        ? [{ id, ...question, message: messageOf(id, question.rows), answer: this.answerTo(id) }]
        : [];
    });
  }

  private answerTo(rule: OpenRule): Answer {
    return this.answers[rule] ?? UNANSWERED[rule];
  }
}

/** Whether a match is asked about. */
export function isOpenRule(rule: string | undefined): rule is OpenRule {
  return OPEN_RULES.some((open) => open === rule);
}

function messageOf(rule: OpenRule, rows: number): string {
  const one = rows === 1;
  const number = count(rows);
  switch (rule) {
    case "id-reused":
      return one
        ? "1 row has the id of a run of the workbook, but other settings or another start. Is it a run of another study that numbers its runs alike?"
        : `${number} rows have the ids of runs of the workbook, but other settings or other starts. Are they runs of another study that numbers its runs alike?`;
    case "id-corrected":
      return one
        ? "1 row has the id of a run of the workbook, but other settings or another start, while others of the file are as they were. Was the run corrected, or is it one of another study?"
        : `${number} rows have the ids of runs of the workbook, but other settings or other starts, while others of the file are as they were. Were the runs corrected, or are they of another study?`;
    case "id-elsewhere":
      return one
        ? "1 row has the id of a run that came to the workbook by another source, and other values."
        : `${number} rows have the ids of runs that came to the workbook by another source, and other values.`;
    case "near-run":
      return one
        ? "1 row looks like a run of the workbook, but not all of its values are the same. Was the run corrected, or is it a repeat?"
        : `${number} rows look like runs of the workbook, but not all of their values are the same. Were the runs corrected, or are they repeats?`;
  }
}
