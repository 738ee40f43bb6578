import { Button } from "@fluentui/react-components";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { useImportOffers } from "../../shell/import-offer";
import { useLayout } from "../../shell/layout";
import type { ViewName } from "../../shell/views";

/** The workbook's own sheets: whether they look like tables of runs, and the way to import them. Read when it is asked for. */
export function OwnSheets({ onNavigate }: { onNavigate: (view: ViewName) => void }) {
  const layout = useLayout();
  const { make } = useImportOffers();
  const look = useAction(
    async (running) => {
      // Reading sheets is a script of its own: it is asked for now and then, the pane at every start.
      const { lookOverSheets } = await import("../../../actions/look-over-sheets");
      return lookOverSheets(running);
    },
    ({ message }) => message,
  );
  useForgetWhenChanged(look);
  const found = look.state.phase === "done" ? look.state.result.sheets : [];
  return (
    <section className={layout.stack}>
      <h2 className={layout.subtitle}>Your own sheets</h2>
      <p className={layout.quiet}>Runs that you kept by hand can be imported. The sheets stay as they are.</p>
      <div className={layout.row}>
        <Button
          size="small"
          disabledFocusable={look.state.phase === "running"}
          onClick={() => void look.start()}
        >
          Look for runs
        </Button>
        {found.length > 0 && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              const names = found.map(({ sheet }) => sheet);
              make({
                read: async (running) => {
                  const { readOwnSheets } = await import("../../../actions/read-own-sheets");
                  return readOwnSheets(running, names);
                },
              });
              onNavigate("import");
            }}
          >
            {found.length === 1 ? "Import from it" : "Import from them"}
          </Button>
        )}
      </div>
      <ActionOutcome label="Looking over the sheets" action={look} />
    </section>
  );
}
