import { capsOf, isMac, type KeyboardHere } from './key-text.ts';
import type { Shortcut } from './shortcut.ts';

interface KeyCapsProps {
  /** Any of these does it. */
  readonly ways: readonly Shortcut[];
  readonly written?: KeyboardHere['written'];
}

/** Keys as they stand on this device's keyboard. */
export function KeyCaps({ ways, written }: KeyCapsProps) {
  const here = { mac: isMac(navigator.platform), written };
  return (
    <span className="inline-flex shrink-0 flex-wrap items-center justify-end gap-x-2 gap-y-1">
      {ways.map((way) => {
        const caps = capsOf(way, here);
        return (
          <span key={caps.join()} className="inline-flex gap-1">
            {caps.map((cap) => (
              <kbd
                key={cap}
                className="min-w-7 rounded-md border border-line-strong bg-paper px-1.5 text-center
                  [font-family:inherit] text-13 leading-6 text-ink2"
              >
                {cap}
              </kbd>
            ))}
          </span>
        );
      })}
    </span>
  );
}
