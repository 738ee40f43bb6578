import { Component } from "react";
import type { ReactNode } from "react";
import { asRunsheetError } from "../hooks/as-runsheet-error";
import { ProblemBar } from "../parts/problem-bar";

interface Props {
  children: ReactNode;
  /** Called before the view is shown again. */
  onRetry?: () => void;
}

/** Keeps a fault in one view from taking the pane with it, and offers to show the view again. */
export class ViewBoundary extends Component<Props, { fault?: unknown }> {
  override state: { fault?: unknown } = {};

  static getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault };
  }

  override render(): ReactNode {
    if (this.state.fault === undefined) {
      return this.props.children;
    }
    return (
      <ProblemBar
        error={asRunsheetError(this.state.fault)}
        onRetry={() => {
          this.props.onRetry?.();
          this.setState({ fault: undefined });
        }}
      />
    );
  }
}
