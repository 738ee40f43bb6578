import { makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { ReactNode } from "react";
import { useLayout } from "../shell/layout";

/** Up to here every row is simply drawn; a window over so few would cost more than it saves. */
const PLAIN = 24;

const useStyles = makeStyles({
  window: {
    height: "min(60vh, 480px)",
    overflowY: "auto",
    position: "relative",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sizer: { position: "relative", width: "100%", margin: 0, padding: 0, listStyleType: "none" },
  row: { position: "absolute", top: 0, insetInlineStart: 0, width: "100%" },
});

interface Rows<Item> {
  /** Says what the list is of. */
  label: string;
  items: readonly Item[];
  /** Stays the same while the item is the same. */
  keyOf: (item: Item, index: number) => string | number;
  render: (item: Item, index: number) => ReactNode;
  /** A good guess of a row's height in pixels; each is measured once drawn. */
  estimate: number;
}

/** A list of any length: a short one as it is, a long one through a window that draws the rows in sight alone. */
export function VirtualRows<Item>(props: Rows<Item>) {
  return props.items.length <= PLAIN ? <PlainRows {...props} /> : <WindowedRows {...props} />;
}

function PlainRows<Item>({ label, items, keyOf, render }: Rows<Item>) {
  const layout = useLayout();
  return (
    <ul aria-label={label} className={layout.plainList}>
      {items.map((item, index) => (
        <li key={keyOf(item, index)}>{render(item, index)}</li>
      ))}
    </ul>
  );
}

function WindowedRows<Item>({ label, items, keyOf, render, estimate }: Rows<Item>) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  // No compiler memoises this code, so the virtualizer may change in place.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 6,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item, index);
    },
  });
  return (
    <div ref={scroller} className={styles.window} tabIndex={0} role="group" aria-label={label}>
      <ul className={styles.sizer} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                {render(item, index)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
