import { Field, Input, makeStyles, usePositioning } from "@fluentui/react-components";
import { useEffect, useId, useRef, type RefObject } from "react";
import type { FilterError } from "../../../tracking/filter/filter-error";
import { counted } from "../../../tracking/words/counts";
import { optionId, SuggestionList } from "../../parts/suggestion-list";
import { heldWords } from "./filter-words";
import { useFilterOptions } from "./use-filter-options";
import { useTypedFilter, type TypedAnswer } from "./use-typed-filter";

const useStyles = makeStyles({
  place: { display: "block", minWidth: 0, width: "100%" },
  full: { minWidth: 0, width: "100%" },
});

const LABEL = "Only runs where";
const EXAMPLE = "For example: latency_ms <= 50 and dataset = 'v2'";

/**
 * The field of a filter: how many runs it holds for is said while it is typed, and how it can go on stands in a list below. What is
 * wrong in it once it was asked is said below and selected, until the person changes it.
 */
export function FilterField(props: {
  text: string;
  /** What is wrong with this very text. */
  problem: FilterError | undefined;
  /** What holds the buttons near it that ask by the filter: from there a person is led back to what is wrong. */
  within: RefObject<HTMLElement | null>;
  onText: (text: string) => void;
}) {
  const { text, problem, within, onText } = props;
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const answer = useTypedFilter();
  const { completion, marked, take, close, onKeyDown, type, moved } = useFilterOptions(
    field,
    text,
    answer,
    onText,
  );
  const { targetRef, containerRef } = usePositioning({
    position: "below",
    align: "start",
    matchTargetSize: "width",
    offset: { mainAxis: 2 },
  });
  useEffect(() => {
    const input = field.current;
    // A person who is elsewhere by now stays there.
    if (problem && input && within.current?.contains(document.activeElement) === true) {
      input.focus();
      input.setSelectionRange(problem.span.at, problem.span.at + problem.span.length);
    }
  }, [problem, within]);
  const combobox = {
    ref: field,
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": completion !== undefined,
    ...(completion && { "aria-controls": listId }),
    ...(marked !== undefined && { "aria-activedescendant": optionId(listId, marked) }),
  } as const;
  return (
    <Field
      label={LABEL}
      size="small"
      {...(problem
        ? {
            validationState: "error" as const,
            // The action has announced it already.
            validationMessage: { children: `${problem.message} ${problem.advice}`, role: "none" },
          }
        : { hint: { children: hintOf(text, answer), role: "status" } })}
    >
      <span ref={targetRef} className={styles.place}>
        <Input
          className={styles.full}
          input={combobox}
          size="small"
          value={text}
          placeholder="all completed runs"
          spellCheck={false}
          autoComplete="off"
          onChange={(_event, { value }) => {
            type(value);
          }}
          onKeyDown={onKeyDown}
          onSelect={moved}
          onBlur={close}
        />
        {completion && (
          <SuggestionList
            id={listId}
            label={LABEL}
            options={completion.options}
            text={text}
            marked={marked}
            place={containerRef}
            onTake={take}
            foot={
              completion.more > 0
                ? `${counted(completion.more, "more", "more")}: type on to see them.`
                : undefined
            }
          />
        )}
      </span>
    </Field>
  );
}

/** How many runs the text holds for, or what is wrong in it, once that is known. */
function hintOf(text: string, { asked, typed, error }: TypedAnswer): string {
  if (text.trim() === "" || asked === undefined) {
    return EXAMPLE;
  }
  if (asked.text !== text) {
    return "…";
  }
  if (error) {
    return `How many runs it holds for is not known: ${error.message}`;
  }
  const { problem } = typed ?? {};
  return problem
    ? `${problem.problem} ${problem.advice}`
    : ((typed && heldWords(typed)) ?? "Not complete yet.");
}
