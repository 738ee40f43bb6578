import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, type RefObject } from "react";
import type { FilterError } from "../../../tracking/filter/filter-error";

/** The field of a filter; what is wrong in it is said below and selected, until the person changes it. */
export function FilterField(props: {
  /** What it is called, where there is another one on the page. */
  label?: string;
  text: string;
  /** What is wrong with this very text. */
  problem: FilterError | undefined;
  /** What holds the buttons that ask by the filter; the form that it stands in where this is absent. */
  within?: RefObject<HTMLElement | null>;
  onText: (text: string) => void;
}) {
  const { label = "Only runs where", text, problem, within, onText } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    // A person who is elsewhere by now stays there.
    const around = within ? within.current : input?.form;
    if (problem && input && around?.contains(document.activeElement) === true) {
      input.focus();
      input.setSelectionRange(problem.span.at, problem.span.at + problem.span.length);
    }
  }, [problem, within]);
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
