import { Button, Input, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ColumnTarget } from "../../../tracking/schema/run-columns";
import { VALUE_TYPES, type ValueType } from "../../../tracking/values/value-type";
import type { ColumnChoice } from "../../../worker/import-choices";
import type { PreviewColumn } from "../../../worker/import-preview";
import { WarningFilled } from "../../parts/icons";
import { count } from "../../../tracking/words/counts";
import { useLayout } from "../../shell/layout";
import { TYPE_WORDS } from "../../words/type-words";
import { ROLE_GROUPS, nameIn, roleText, targetOf } from "./column-role";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "6px 4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  header: { margin: 0, fontWeight: 600, overflowWrap: "anywhere" },
  filled: { flexShrink: 0 },
  samples: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  selects: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 4fr) auto",
    gap: "6px",
    alignItems: "center",
  },
  unsure: { display: "flex", gap: "4px", alignItems: "flex-start" },
  icon: { color: tokens.colorStatusWarningForeground1, flexShrink: 0, marginTop: "2px" },
  select: { minWidth: 0 },
  rename: { minWidth: 0, padding: "0 4px" },
});

/** One column: its name, a few of its values, and what it is taken for. */
export function ColumnRow(props: {
  column: PreviewColumn;
  /** The person's choice, shown at once while the plan is made anew. */
  choice: ColumnChoice | undefined;
  onChoose: (choice: ColumnChoice) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { column, onChoose } = props;
  const { target, type } = props.choice ?? column;
  const name = nameIn(target, column.header);
  const [renaming, setRenaming] = useState(false);
  const typed = target.role === "parameter" || target.role === "metric";
  return (
    <div className={styles.row}>
      <div className={layout.ends}>
        <p className={styles.header}>{column.header}</p>
        <span className={mergeClasses(layout.quiet, styles.filled)}>{count(column.filled)} filled</span>
      </div>
      <p className={mergeClasses(layout.quiet, styles.samples)}>{column.samples.join(" · ")}</p>
      {column.unsure !== undefined && (
        <p className={mergeClasses(layout.quiet, styles.unsure)}>
          <WarningFilled className={styles.icon} aria-hidden /> Please check: {column.unsure}
        </p>
      )}
      <div className={styles.selects}>
        <RoleSelect
          header={column.header}
          target={target}
          onRole={(role) => {
            onChoose({ column: column.column, target: targetOf(role, name), type });
          }}
        />
        <TypeSelect
          header={column.header}
          type={type}
          disabled={!typed}
          onType={(chosen) => {
            onChoose({ column: column.column, target, type: chosen });
          }}
        />
        {typed && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.rename}
            aria-label={`Rename ${column.header}`}
            aria-expanded={renaming}
            onClick={() => {
              setRenaming(!renaming);
            }}
          >
            Rename
          </Button>
        )}
      </div>
      {typed && !renaming && name !== column.header && (
        <p className={layout.quiet}>Called {name} in the workbook.</p>
      )}
      {typed && renaming && (
        <ColumnName
          key={name}
          header={column.header}
          name={name}
          onName={(chosen) => {
            onChoose({ column: column.column, target: { role: target.role, name: chosen }, type });
          }}
        />
      )}
    </div>
  );
}

/** What a column is taken for. */
function RoleSelect(props: { header: string; target: ColumnTarget; onRole: (role: string) => void }) {
  const styles = useStyles();
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={`Role of ${props.header}`}
      value={roleText(props.target)}
      onChange={(_event, { value }) => {
        props.onRole(value);
      }}
    >
      {ROLE_GROUPS.map(({ label, roles }) => (
        <optgroup key={label} label={label}>
          {roles.map(({ text, words }) => (
            <option key={text} value={text}>
              {words}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

/** What the values of a column are read as; fields of a run have types of their own. */
function TypeSelect(props: {
  header: string;
  type: ValueType;
  disabled: boolean;
  onType: (type: ValueType) => void;
}) {
  const styles = useStyles();
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={`Type of ${props.header}`}
      value={props.type}
      disabled={props.disabled}
      onChange={(_event, { value }) => {
        const chosen = VALUE_TYPES.find((known) => known === value);
        if (chosen) {
          props.onType(chosen);
        }
      }}
    >
      {VALUE_TYPES.map((known) => (
        <option key={known} value={known}>
          {TYPE_WORDS[known]}
        </option>
      ))}
    </Select>
  );
}

/** What the parameter or metric is called in the workbook; taken when the field is left or Enter is pressed. */
function ColumnName(props: { header: string; name: string; onName: (name: string) => void }) {
  const [typed, setTyped] = useState(props.name);
  const take = () => {
    const name = typed.trim();
    if (name === "") {
      setTyped(props.name);
    } else if (name !== props.name) {
      props.onName(name);
    }
  };
  return (
    <Input
      size="small"
      aria-label={`Name of ${props.header} in the workbook`}
      contentBefore="as"
      value={typed}
      onChange={(_event, { value }) => {
        setTyped(value);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          take();
        }
      }}
    />
  );
}
