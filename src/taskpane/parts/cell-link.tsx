import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { showCell } from "../../actions/show-cell";
import type { CellPlace } from "../../actions/show-cell";
import { useAction } from "../hooks/use-action";
import { useLayout } from "../shell/layout";

/** Leads to cells of the workbook; where they cannot be shown, says why just below. */
export function CellLink({ place, children }: { place: CellPlace; children?: ReactNode }) {
  const layout = useLayout();
  const show = useAction((running) => showCell(place, running));
  return (
    <>
      <Link as="button" inline onClick={() => void show.start()}>
        {children ?? `Show ${place.sheet}!${place.address}`}
      </Link>
      {show.state.phase === "running" && show.state.waiting !== undefined && (
        <span className={layout.quiet}>
          {" "}
          {show.state.cancelling ? "Stopping…" : show.state.waiting}{" "}
          <Link as="button" inline onClick={show.cancel}>
            Cancel
          </Link>
        </span>
      )}
      {show.state.phase === "failed" && (
        <span className={layout.quiet}>
          {" "}
          {show.state.error.message} {show.state.error.advice}
        </span>
      )}
    </>
  );
}
