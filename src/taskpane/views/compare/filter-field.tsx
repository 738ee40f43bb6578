import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { FilterError } from "../../../tracking/filter/filter-error";

/** The field of a filter; what is wrong in it is said below and selected, until the person changes it. */
export function FilterField(props: {
  /** What it is called, where there is another one on the page. */
  label?: string;
  text: string;
  /** What is wrong with this very text. */
  problem: FilterError | undefined;
  onText: (text: string) => void;
}) {
  const { label = "Only runs where", text, problem, onText } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    // A person who is elsewhere by now stays there.
    if (problem && input?.form?.contains(document.activeElement) === true) {
      input.focus();
      input.setSelectionRange(problem.span.at, problem.span.at + problem.span.length);
    }
  }, [problem]);
  return (
    <Field
      label={label}
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
