import {
  Input,
  makeStyles,
  mergeClasses,
  tokens,
  useMergedRefs,
  usePositioning,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { ChevronDownRegular } from "../../parts/icons";
import type { ControlProps } from "./control-props";
import { keyOnSuggestions } from "./suggestion-keys";
import type { SuggestionList } from "./suggestion-keys";
import { fittingSuggestions } from "./fitting-suggestions";

const CLOSED: SuggestionList = { open: false, marked: undefined };

const useStyles = makeStyles({
  place: { display: "block", minWidth: 0, width: "100%" },
  full: { minWidth: 0, width: "100%" },
  chevron: { cursor: "pointer" },
  list: {
    margin: 0,
    padding: "2px",
    boxSizing: "border-box",
    maxHeight: "180px",
    overflowY: "auto",
    // Above the tab bar and the foot, which stick.
    zIndex: 3,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  option: {
    padding: "5px 8px",
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  marked: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
});

/**
 * A text with suggestions below it. What is typed is what counts: a suggestion is taken by a click, or by Enter once the
 * arrow keys have marked it, and never otherwise.
 */
export function SuggestingControl({ id, field, text, onText }: ControlProps) {
  const styles = useStyles();
  const listId = useId();
  const [list, setList] = useState(CLOSED);
  // A list that was opened by hand shows everything; one that opened while typing, what fits.
  const [typed, setTyped] = useState(false);
  const shown = fittingSuggestions(field.choices, typed ? text : "");
  const open = list.open && shown.length > 0;
  const marked = open ? list.marked : undefined;
  const { targetRef, containerRef } = usePositioning({
    position: "below",
    align: "start",
    matchTargetSize: "width",
    offset: { mainAxis: 2 },
  });
  const listRef = useRef<HTMLUListElement>(null);
  const listRefs = useMergedRefs(listRef, containerRef);
  useEffect(() => {
    showOption(listRef.current, marked);
  }, [marked]);
  const close = () => {
    setList(CLOSED);
    setTyped(false);
  };
  const take = (choice: string) => {
    onText(choice);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = keyOnSuggestions(event, { open, marked }, shown.length);
    if (answer === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const choice = answer.take === undefined ? undefined : shown[answer.take];
    if (choice === undefined) {
      setList(answer.list);
    } else {
      take(choice);
    }
  };
  return (
    <span ref={targetRef} className={styles.place}>
      <Input
        id={id}
        className={styles.full}
        value={text}
        autoComplete="off"
        input={{
          className: styles.full,
          role: "combobox",
          "aria-autocomplete": "list",
          "aria-expanded": open,
          ...(open && { "aria-controls": listId }),
          ...(marked !== undefined && { "aria-activedescendant": `${listId}-${String(marked)}` }),
        }}
        contentAfter={
          <ChevronDownRegular
            aria-hidden
            className={styles.chevron}
            onMouseDown={(event) => {
              // The text keeps the focus, and the click that follows opens or closes the list like one on the text.
              event.preventDefault();
              document.getElementById(id)?.focus();
            }}
          />
        }
        onClick={() => {
          setTyped(false);
          setList(open ? CLOSED : { open: true, marked: undefined });
        }}
        onChange={(_event, data) => {
          onText(data.value);
          setTyped(true);
          setList({ open: true, marked: undefined });
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {open && (
        <ul ref={listRefs} id={listId} role="listbox" aria-label={field.label} className={styles.list}>
          {shown.map((choice, index) => (
            <li
              key={choice}
              id={`${listId}-${String(index)}`}
              role="option"
              aria-selected={choice === text}
              className={mergeClasses(styles.option, index === marked && styles.marked)}
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                take(choice);
              }}
            >
              {choice}
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}

/** Scrolls the list, and the list alone, so far that the option is in sight. */
function showOption(list: HTMLUListElement | null, index: number | undefined): void {
  const option = index === undefined ? undefined : list?.children[index];
  if (list === null || !(option instanceof HTMLElement)) {
    return;
  }
  if (option.offsetTop < list.scrollTop) {
    list.scrollTop = option.offsetTop;
  } else if (option.offsetTop + option.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = option.offsetTop + option.offsetHeight - list.clientHeight;
  }
}
