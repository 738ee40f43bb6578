import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, type RefObject } from "react";
import type { FilterError } from "../../../tracking/filter/filter-error";

/** The field of a filter; what is wrong in it is said below and selected, until the person changes it. */
export function FilterField(props: {
  text: string;
  /** What is wrong with this very text. */
  problem: FilterError | undefined;
  /** What holds the buttons near it that ask by the filter: from there a person is led back to what is wrong. */
  within: RefObject<HTMLElement | null>;
  onText: (text: string) => void;
}) {
  const { text, problem, within, onText } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    // A person who is elsewhere by now stays there.
    if (problem && input && within.current?.contains(document.activeElement) === true) {
      input.focus();
      input.setSelectionRange(problem.span.at, problem.span.at + problem.span.length);
    }
  }, [problem, within]);
  return (
    <Field
      label="Only runs where"
      size="small"
      {...(problem
        ? {
            validationState: "error" as const,
            // The action has announced it already.
            validationMessage: { children: `${problem.message} ${problem.advice}`, role: "none" },
          }
        : { hint: "For example: latency_ms <= 50 and dataset = 'v2'" })}
    >
      <Input
        input={{ ref: field }}
        size="small"
        value={text}
        placeholder="all completed runs"
        spellCheck={false}
        autoComplete="off"
        onChange={(_event, { value }) => {
          onText(value);
        }}
      />
    </Field>
  );
}
