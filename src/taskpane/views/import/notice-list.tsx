import { makeStyles } from "@fluentui/react-components";
import type { ImportPreview } from "../../../worker/import-preview";
import { VirtualRows } from "../../parts/virtual-rows";

const useStyles = makeStyles({ line: { padding: "4px", overflowWrap: "anywhere" } });

/** Values that were changed on the way in, and findings that keep no row out. */
export function NoticeList({ preview }: { preview: ImportPreview }) {
  const styles = useStyles();
  const lines = [
    ...preview.notices.map(({ message }) => message),
    ...preview.warnings.map(({ message, fix }) => `${message} ${fix}`),
  ];
  return (
    <VirtualRows
      label="Worth knowing"
      items={lines}
      keyOf={(_line, index) => index}
      estimate={48}
      render={(line) => <div className={styles.line}>{line}</div>}
    />
  );
}
