import { Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { GridError } from "../../../tracking/grid/grid-error";

/** The field of a grid; what is wrong in it is said below and selected, until the person changes it. */
export function GridField(props: {
  text: string;
  /** What is wrong with this very text. */
  problem: GridError | undefined;
  onText: (text: string) => void;
}) {
  const { text, problem, onText } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = field.current;
    // A person who is elsewhere by now stays there.
    if (problem && area?.form?.contains(document.activeElement) === true) {
      area.focus();
      area.setSelectionRange(problem.span.at, problem.span.at + problem.span.length);
    }
  }, [problem]);
  return (
    <Field
      label="Try every combination of"
      size="small"
      {...(problem
        ? {
            validationState: "error" as const,
            // The action has announced it already.
            validationMessage: { children: `${problem.message} ${problem.advice}`, role: "none" },
          }
        : {
            hint: "A range is 1e-4..1e-2 log 5, 0..0.5 step 0.1 or 1..3. Each parameter on a line of its own.",
          })}
    >
      <Textarea
        textarea={{ ref: field }}
        size="small"
        rows={3}
        resize="vertical"
        value={text}
        placeholder={"learning_rate: 1e-4..1e-2 log 5\noptimizer: adam, sgd\nseed: 1..3"}
        spellCheck={false}
        onChange={(_event, { value }) => {
          onText(value);
        }}
      />
    </Field>
  );
}
