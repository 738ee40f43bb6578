import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { DescribedTable } from "../../../worker/import-preview";
import { useLayout } from "../../shell/layout";
import { columnName, rowName } from "../../words/table-words";
import { linesOf, linesProblem, type TableLines } from "./table-lines";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "6px 8px" },
  wide: { gridColumn: "1 / -1" },
  number: { minWidth: 0, width: "100%" },
});

interface TableCorrectionProps {
  readonly table: DescribedTable;
  readonly busy: boolean;
  readonly onCorrect: (lines: TableLines) => void;
}

/** Where a table stands, to be said by hand: its header, its first and last run, its columns, and which way round it is. */
export function TableCorrection({ table, busy, onCorrect }: TableCorrectionProps) {
  const styles = useStyles();
  const layout = useLayout();
  const [lines, setLines] = useState(() => linesOf(table));
  const { isTransposed } = lines;
  const problem = linesProblem(lines);
  const set = (key: LineKey) => (value: number) => {
    setLines({ ...lines, [key]: value });
  };
  const field = (key: LineKey) => (
    <LineField
      key={key}
      label={(isTransposed ? TURNED : STRAIGHT)[key]}
      value={lines[key]}
      table={table}
      isColumn={(key === "left" || key === "right") !== isTransposed}
      onValue={set(key)}
    />
  );
  return (
    <div role="group" aria-label={`Correct the table at ${table.place}`} className={layout.stack}>
      <div className={styles.fields}>
        <Field label="Each run is" size="small" className={styles.wide}>
          <Select
            size="small"
            value={isTransposed ? "column" : "row"}
            onChange={(_event, { value }) => {
              setLines(linesOf(table, value === "column"));
            }}
          >
            <option value="row">a row</option>
            <option value="column">a column</option>
          </Select>
        </Field>
        {KEYS.map(field)}
      </div>
      {problem !== undefined && (
        <p role="alert" className={layout.text}>
          {problem}
        </p>
      )}
      <div className={layout.row}>
        <Button
          size="small"
          appearance="primary"
          disabled={problem !== undefined}
          disabledFocusable={busy}
          onClick={() => {
            onCorrect(lines);
          }}
        >
          Read it so
        </Button>
      </div>
    </div>
  );
}

const KEYS = ["header", "lastHeader", "first", "last", "left", "right"] as const;
type LineKey = (typeof KEYS)[number];

const STRAIGHT: Readonly<Record<LineKey, string>> = {
  header: "Header row",
  lastHeader: "Last header row",
  first: "First run",
  last: "Last run",
  left: "First column",
  right: "Last column",
};
const TURNED: Readonly<Record<LineKey, string>> = {
  header: "Header column",
  lastHeader: "Last header column",
  first: "First run",
  last: "Last run",
  left: "First row",
  right: "Last row",
};

/** One line of the sheet: a row by its number, a column by its letters. */
function LineField(props: {
  label: string;
  value: number;
  table: DescribedTable;
  isColumn: boolean;
  onValue: (value: number) => void;
}) {
  const styles = useStyles();
  const { label, value, table, isColumn, onValue } = props;
  const { rows, columns } = table.extent;
  const first = table.origin.row + 1;
  return (
    <Field label={label} size="small">
      {isColumn ? (
        <Select
          size="small"
          className={styles.number}
          value={String(value)}
          onChange={(_event, { value: chosen }) => {
            onValue(Number(chosen));
          }}
        >
          {Array.from({ length: columns }, (_, column) => (
            <option key={column} value={column}>
              {columnName(column, table)}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          size="small"
          type="number"
          className={styles.number}
          input={{ className: styles.number }}
          min={first}
          max={first + rows - 1}
          value={Number.isNaN(value) ? "" : rowName(value, table)}
          onChange={(_event, { value: typed }) => {
            onValue(typed === "" ? NaN : Number(typed) - first);
          }}
        />
      )}
    </Field>
  );
}
