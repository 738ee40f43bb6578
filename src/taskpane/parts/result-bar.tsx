import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellPlace } from "../../actions/show-cell";
import { CellLink } from "./cell-link";

/** The sentence that an action ends in, with the way to its cells and to what may come next. */
export function ResultBar(props: {
  message: string;
  place?: CellPlace | undefined;
  intent?: "success" | "info" | "warning" | "error";
  children?: ReactNode;
}) {
  return (
    <MessageBar intent={props.intent ?? "success"} layout="multiline">
      <MessageBarBody>{props.message}</MessageBarBody>
      {(props.place ?? props.children) !== undefined && (
        <MessageBarActions>
          {props.place && <CellLink place={props.place} />}
          {props.children}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
