import { makeStyles } from "@fluentui/react-components";
import type { ImportPreview } from "../../../worker/import-preview";
import { VirtualRows } from "../../parts/virtual-rows";
import { useLayout } from "../../shell/layout";

const useStyles = makeStyles({ line: { padding: "3px 4px", overflowWrap: "anywhere" } });

/** Parameters and metrics that the import brings along, each with what was inferred of it. */
export function NewDefinitions({ preview }: { preview: ImportPreview }) {
  const styles = useStyles();
  const layout = useLayout();
  const lines = [
    ...preview.newParameters.map(({ name, type }) => ({ name, words: `parameter, ${type}` })),
    ...preview.newMetrics.map(({ name, goal }) => ({
      name,
      words: goal === "none" ? "metric, no goal" : `metric, ${goal}`,
    })),
  ];
  return (
    <>
      <p className={layout.quiet}>Each gets a row on Params or Metrics and a column on Runs.</p>
      <VirtualRows
        label="New parameters and metrics"
        items={lines}
        keyOf={({ name, words }) => `${words} ${name}`}
        estimate={26}
        render={({ name, words }) => (
          <div className={styles.line}>
            <strong>{name}</strong> ({words})
          </div>
        )}
      />
    </>
  );
}
