import { makeStyles, mergeClasses, tokens, useMergedRefs } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Ref } from "react";

/** One option of a list of suggestions. */
export interface Suggestion {
  readonly label: string;
  /** What it is, in a word or two. */
  readonly detail?: string;
}

interface SuggestionListProps {
  id: string;
  label: string;
  options: readonly Suggestion[];
  /** The text that stands in the field. */
  text: string;
  /** The option that the arrow keys have reached. */
  marked: number | undefined;
  /** By which the list is held below its field. */
  place: Ref<HTMLUListElement>;
  onTake: (index: number) => void;
  /** Lines above and below the options; what the field itself says already is not read out again. */
  head?: string | undefined;
  foot?: string | undefined;
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
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "12px",
    padding: "5px 8px",
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  label: { overflowWrap: "anywhere", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: { padding: "5px 8px" },
  marked: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
});

/** The suggestions below a field; the field keeps the focus while one is clicked. */
export function SuggestionList({
  id,
  label,
  options,
  text,
  marked,
  place,
  onTake,
  head,
  foot,
}: SuggestionListProps) {
  const styles = useStyles();
  const own = useRef<HTMLUListElement>(null);
  const refs = useMergedRefs(own, place);
  useEffect(() => {
    showOption(own.current, marked === undefined ? null : document.getElementById(optionId(id, marked)));
  }, [id, marked]);
  return (
    <ul ref={refs} id={id} role="listbox" aria-label={label} className={styles.list}>
      {head !== undefined && (
        <li role="presentation" aria-hidden className={mergeClasses(styles.quiet, styles.foot)}>
          {head}
        </li>
      )}
      {options.map((option, index) => (
        <li
          key={`${option.label} ${String(index)}`}
          id={optionId(id, index)}
          role="option"
          aria-selected={option.label === text}
          className={mergeClasses(styles.option, index === marked && styles.marked)}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onTake(index);
          }}
        >
          <span className={styles.label}>{option.label}</span>
          {option.detail !== undefined && <span className={styles.quiet}>{option.detail}</span>}
        </li>
      ))}
      {foot !== undefined && (
        <li role="presentation" className={mergeClasses(styles.quiet, styles.foot)}>
          {foot}
        </li>
      )}
    </ul>
  );
}

/** The id of an option in the document. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${String(index)}`;
}

/** Scrolls the list, and the list alone, so far that the option is in sight. */
function showOption(list: HTMLUListElement | null, option: HTMLElement | null): void {
  if (list === null || option === null) {
    return;
  }
  if (option.offsetTop < list.scrollTop) {
    list.scrollTop = option.offsetTop;
  } else if (option.offsetTop + option.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = option.offsetTop + option.offsetHeight - list.clientHeight;
  }
}
