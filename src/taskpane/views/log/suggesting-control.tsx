import { Input, makeStyles, usePositioning } from "@fluentui/react-components";
import { useId } from "react";
import { ChevronDownRegular } from "../../parts/icons";
import type { ControlProps } from "./control-props";
import { optionId, SuggestionList } from "../../parts/suggestion-list";
import { useSuggestions } from "./use-suggestions";

const useStyles = makeStyles({
  place: { display: "block", minWidth: 0, width: "100%" },
  full: { minWidth: 0, width: "100%" },
  chevron: { cursor: "pointer" },
});

/**
 * A text with suggestions below it. What is typed is what counts: a suggestion is taken by a click, or by Enter once the
 * arrow keys have marked it, and never otherwise.
 */
export function SuggestingControl({ id, field, text, onText }: ControlProps) {
  const styles = useStyles();
  const listId = useId();
  const { open, marked, shown, take, close, onKeyDown, toggle, type } = useSuggestions(
    field.choices,
    text,
    onText,
  );
  const { targetRef, containerRef } = usePositioning({
    position: "below",
    align: "start",
    matchTargetSize: "width",
    offset: { mainAxis: 2 },
  });
  const combobox = {
    className: styles.full,
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": open,
    ...(open && { "aria-controls": listId }),
    ...(marked !== undefined && { "aria-activedescendant": optionId(listId, marked) }),
  } as const;
  const chevron = (
    <ChevronDownRegular
      aria-hidden
      className={styles.chevron}
      onMouseDown={(event) => {
        // The text keeps the focus, and the click that follows opens or closes the list like one on the text.
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    />
  );
  return (
    <span ref={targetRef} className={styles.place}>
      <Input
        id={id}
        className={styles.full}
        value={text}
        autoComplete="off"
        input={combobox}
        contentAfter={chevron}
        onClick={toggle}
        onChange={(_event, { value }) => {
          type(value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {open && (
        <SuggestionList
          id={listId}
          label={field.label}
          options={shown.map((label) => ({ label }))}
          text={text}
          marked={marked}
          place={containerRef}
          onTake={(index) => {
            take(shown[index] ?? text);
          }}
        />
      )}
    </span>
  );
}
