import { makeStyles } from "@fluentui/react-components";
import { broughtCounts, BROUGHT_TABLES, type BroughtRows } from "../../../tracking/planning/brought-rows";
import { countedRows } from "../../../tracking/words/counted-rows";
import { Section } from "../../parts/section";
import { VirtualRows } from "../../parts/virtual-rows";
import { useLayout } from "../../shell/layout";

const useStyles = makeStyles({ line: { padding: "3px 4px", overflowWrap: "anywhere" } });

/** Datasets, experiments and models that the import brings along, by name and version; nothing where it brings none. */
export function BroughtList({ brought }: { brought: BroughtRows }) {
  const styles = useStyles();
  const layout = useLayout();
  const words = countedRows(broughtCounts(brought));
  const lines = BROUGHT_TABLES.flatMap((table) =>
    (brought[table] ?? []).map(({ Name, Version }) => ({
      table,
      name: String(Name ?? ""),
      version: String(Version ?? ""),
    })),
  );
  return words === "" ? null : (
    <Section title="New in other tables" note={words}>
      <p className={layout.quiet}>Each gets a row there; what stands there already is left alone.</p>
      <VirtualRows
        label="New rows of other tables"
        items={lines}
        keyOf={({ table, name, version }) => `${table} ${name} ${version}`}
        estimate={26}
        render={({ table, name, version }) => (
          <div className={styles.line}>
            <strong>{name}</strong> {version} ({table})
          </div>
        )}
      />
    </Section>
  );
}
