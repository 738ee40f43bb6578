import { makeStyles, mergeClasses, tokens, useMergedRefs } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Ref } from "react";

interface SuggestionListProps {
  id: string;
  label: string;
  choices: readonly string[];
  /** The text that stands in the field. */
  text: string;
  /** The option that the arrow keys have reached. */
  marked: number | undefined;
  /** By which the list is held below its field. */
  place: Ref<HTMLUListElement>;
  onTake: (choice: string) => void;
}

const useStyles = makeStyles({
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

/** The suggestions below a field; the field keeps the focus while one is clicked. */
export function SuggestionList({ id, label, choices, text, marked, place, onTake }: SuggestionListProps) {
  const styles = useStyles();
  const own = useRef<HTMLUListElement>(null);
  const refs = useMergedRefs(own, place);
  useEffect(() => {
    showOption(own.current, marked);
  }, [marked]);
  return (
    <ul ref={refs} id={id} role="listbox" aria-label={label} className={styles.list}>
      {choices.map((choice, index) => (
        <li
          key={choice}
          id={optionId(id, index)}
          role="option"
          aria-selected={choice === text}
          className={mergeClasses(styles.option, index === marked && styles.marked)}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onTake(choice);
          }}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}

/** The id of an option in the document. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${String(index)}`;
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
