import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

const likelyHeight = 72;

/** A list of any length of which only what is in view is made. */
export function VirtualList<Item>({ items, idOf, children }: VirtualListProps<Item>) {
  'use no memo';
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    overscan: 10,
    getItemKey: (at) => {
      const item = items[at];
      return item === undefined ? at : idOf(item);
    },
  });
  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto">
      <ul className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index];
          return (
            item !== undefined && (
              <li
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                aria-setsize={items.length}
                aria-posinset={row.index + 1}
                className="absolute inset-x-0 border-b border-line"
                style={{ top: row.start }}
              >
                {children(item)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
