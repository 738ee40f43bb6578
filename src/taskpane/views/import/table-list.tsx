import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { DescribedTable } from "../../../worker/import-preview";
import type { TableChoice } from "../../../worker/import-choices";
import { counted } from "../../../tracking/words/counts";
import { VirtualRows } from "../../parts/virtual-rows";
import { useLayout } from "../../shell/layout";
import { tablesFound } from "../../words/table-words";
import { TableCard } from "./table-card";
import { withSaid } from "./table-choices";

interface TableListProps {
  readonly tables: readonly DescribedTable[];
  /** Names of parts that were read as clean tables. */
  readonly cleanTables: readonly string[];
  readonly choices: readonly TableChoice[];
  readonly busy: boolean;
  readonly onChoose: (choices: readonly TableChoice[]) => void;
}

/**
 * The tables that were found, each with a picture of what was taken for what; they can be taken, left out and corrected.
 * Those that a person has to look at stand first.
 */
export function TableList({ tables, cleanTables, choices, busy, onChoose }: TableListProps) {
  const layout = useLayout();
  // A card that was answered stays where it is.
  const [unsureAtFirst] = useState(() => new Set(tables.filter(isAsked).map(keyOf)));
  if (tables.length === 0) {
    return cleanTables.length === 0 ? null : (
      <div className={layout.row}>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => {
            onChoose([
              ...choices,
              ...cleanTables.map((part) => ({ part, area: ALL_CELLS, isConfirmed: true })),
            ]);
          }}
        >
          Show what was taken for header and runs
        </Button>
      </div>
    );
  }
  const asked = tables.filter(isAsked).length;
  const isFirst = (table: DescribedTable): number =>
    Number(!unsureAtFirst.has(keyOf(table)) && !isAsked(table));
  const listed = [...tables].sort((one, other) => isFirst(one) - isFirst(other));
  const leftOut = tables.filter(({ use }) => use === "left out");
  const taken = tables.filter(({ use }) => use !== "left out");
  return (
    <section className={layout.stack} aria-label="Tables">
      <div className={layout.ends}>
        <h2 className={layout.subtitle}>{tablesFound(tables)}</h2>
        {leftOut.length > 0 && tables.length > 1 && (
          <Button
            size="small"
            className={layout.firm}
            disabledFocusable={busy}
            onClick={() => {
              onChoose(
                leftOut.reduce<readonly TableChoice[]>((all, table) => withSaid(all, table, TAKEN), choices),
              );
            }}
          >
            Take all
          </Button>
        )}
      </div>
      {asked > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {counted(asked, "table")} may stand otherwise than {asked === 1 ? "it was" : "they were"} read.
            Nothing is imported before you have said that {asked === 1 ? "it is" : "they are"} right, or
            corrected {asked === 1 ? "it" : "them"}.
          </MessageBarBody>
        </MessageBar>
      )}
      <VirtualRows
        label="Tables found"
        items={listed}
        keyOf={keyOf}
        estimate={240}
        render={(table) => (
          <TableCard
            table={table}
            choices={choices}
            isLast={taken.length === 1 && taken[0] === table}
            busy={busy}
            onChoose={onChoose}
          />
        )}
      />
    </section>
  );
}

/** Beyond the ends of any sheet. */
const ALL_CELLS = { top: 0, left: 0, bottom: 2 ** 20, right: 2 ** 14 } as const;
const TAKEN = { isTaken: true } as const;

function isAsked({ use, isUnsure }: DescribedTable): boolean {
  return use !== "left out" && isUnsure;
}

function keyOf({ part, at }: DescribedTable): string {
  return `${at} ${part}`;
}
