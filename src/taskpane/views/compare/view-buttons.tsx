import { Button } from "@fluentui/react-components";
import { useLayout } from "../../shell/layout";

/** What a name is asked for. */
export type Naming = "save" | "rename";

/** The buttons of views, and how Runs looks by one. */
export function ViewButtons(props: {
  /** Given the button that the focus goes to when another one vanishes. */
  onOpener: (button: HTMLButtonElement | null) => void;
  isBusy: boolean;
  hasView: boolean;
  /** The view that can be taken back. */
  applied: string | undefined;
  onApply: () => void;
  onDelete: () => void;
  onName: (naming: Naming) => void;
  onTakeBack: () => void;
}) {
  const { onOpener, isBusy, hasView, applied, onApply, onDelete, onName, onTakeBack } = props;
  const layout = useLayout();
  return (
    <>
      <div className={layout.row}>
        {hasView && (
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={onApply}>
            Apply
          </Button>
        )}
        <Button
          ref={onOpener}
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            onName("save");
          }}
        >
          Save as view
        </Button>
        {hasView && (
          <>
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => {
                onName("rename");
              }}
            >
              Rename
            </Button>
            <Button size="small" disabledFocusable={isBusy} onClick={onDelete}>
              Delete
            </Button>
          </>
        )}
      </div>
      {applied !== undefined && (
        <div className={layout.row}>
          <span className={layout.quiet}>The view {applied} was applied to Runs.</span>
          <Button size="small" disabledFocusable={isBusy} onClick={onTakeBack}>
            Take it back
          </Button>
        </div>
      )}
    </>
  );
}
