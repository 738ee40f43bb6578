import { Button } from "@fluentui/react-components";
import type { ImportRecord } from "../../../actions/remove-import";
import { ImportLines } from "../../parts/import-lines";
import { RemovableImport } from "../../parts/removable-import";
import type { ViewName } from "../../shell/views";

/** The import that was made last: what it brought, the way on, and the way back. */
export function LastImport(props: { record: ImportRecord; onNavigate: (view: ViewName) => void }) {
  const { record, onNavigate } = props;
  const { importId, counts, table, removed } = record;
  return (
    <>
      <ImportLines record={record} />
      <RemovableImport
        key={importId}
        importId={importId}
        added={counts.add}
        updated={counts.update}
        table={table}
        removed={removed}
      >
        <Button
          size="small"
          onClick={() => {
            onNavigate("import");
          }}
        >
          Import more
        </Button>
      </RemovableImport>
    </>
  );
}
