import { Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ColumnChoice } from "../../../worker/import-choices";
import type { ImportPreview, PreviewColumn } from "../../../worker/import-preview";
import { VirtualRows } from "../../parts/virtual-rows";
import { count } from "../../../tracking/words/counts";
import { useLayout } from "../../shell/layout";
import { OWN_ROLES, nameIn, targetOf } from "./column-role";
import { ColumnRow } from "./column-row";

/** From so many columns on, a filter is worth its room. */
const FILTERED_FROM = 12;

/** Every column of the source with the role and the type that it is taken for; unsure ones stand first. */
export function ColumnList(props: {
  preview: ImportPreview;
  choices: ReadonlyMap<number, ColumnChoice>;
  onChoose: (chosen: readonly ColumnChoice[]) => void;
}) {
  const layout = useLayout();
  const { preview } = props;
  // The order stays the same while choices change.
  const [order] = useState(() => unsureFirst(preview.columns));
  const [filter, setFilter] = useState("");
  const listed = useMemo(() => {
    const byNumber = new Map(preview.columns.map((column) => [column.column, column]));
    const wanted = filter.trim().toLowerCase();
    return order
      .map((number) => byNumber.get(number))
      .filter((column): column is PreviewColumn => column?.header.toLowerCase().includes(wanted) ?? false);
  }, [preview, order, filter]);
  return (
    <div className={layout.stack}>
      {order.length >= FILTERED_FROM && (
        <Field label="Filter by name" size="small">
          <Input
            type="search"
            value={filter}
            onChange={(_event, { value }) => {
              setFilter(value);
            }}
          />
        </Field>
      )}
      {order.length >= FILTERED_FROM && listed.length > 1 && (
        <Select
          size="small"
          aria-label="Role of all columns listed"
          value=""
          onChange={(_event, { value }) => {
            if (value !== "") {
              props.onChoose(listed.map((column) => withRole(column, value)));
            }
          }}
        >
          <option value="">{`Set the role of all ${count(listed.length)} listed…`}</option>
          {OWN_ROLES.roles.map(({ text, words }) => (
            <option key={text} value={text}>
              {words}
            </option>
          ))}
        </Select>
      )}
      {listed.length === 0 && <p className={layout.quiet}>No column has this in its name.</p>}
      <VirtualRows
        label="Columns of the source"
        items={listed}
        keyOf={({ column }) => column}
        estimate={88}
        render={(column) => (
          <ColumnRow
            column={column}
            choice={props.choices.get(column.column)}
            onChoose={(choice) => {
              props.onChoose([choice]);
            }}
          />
        )}
      />
    </div>
  );
}

function unsureFirst(columns: readonly PreviewColumn[]): readonly number[] {
  const sure = columns.filter((column) => column.unsure === undefined);
  const unsure = columns.filter((column) => column.unsure !== undefined);
  return [...unsure, ...sure].map(({ column }) => column);
}

function withRole(column: PreviewColumn, role: string): ColumnChoice {
  return {
    column: column.column,
    target: targetOf(role, nameIn(column.target, column.header)),
    type: column.type,
  };
}
