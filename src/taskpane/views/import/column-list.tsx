import { Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ColumnChoice, ImportPreview, PreviewColumn } from "../../../worker/import-engine";
import { VirtualRows } from "../../parts/virtual-rows";
import { useLayout } from "../../shell/layout";
import { ColumnRow } from "./column-row";

/** From so many columns on, a filter is worth its room. */
const FILTERED_FROM = 12;

/** Every column of the source with the role and the type that it is taken for; unsure ones stand first. */
export function ColumnList(props: {
  preview: ImportPreview;
  /** Columns in the order in which they are listed; it stays the same while choices change. */
  order: readonly number[];
  choices: ReadonlyMap<number, ColumnChoice>;
  onChoose: (choice: ColumnChoice) => void;
}) {
  const layout = useLayout();
  const { preview, order } = props;
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
      {listed.length === 0 && <p className={layout.quiet}>No column has this in its name.</p>}
      <VirtualRows
        label="Columns of the source"
        items={listed}
        keyOf={({ column }) => column}
        estimate={88}
        render={(column) => (
          <ColumnRow column={column} choice={props.choices.get(column.column)} onChoose={props.onChoose} />
        )}
      />
    </div>
  );
}
