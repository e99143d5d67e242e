import { memo } from 'react';

const FOUND = ['Anna', 'Chloé', 'Emma', 'Ioana', 'Léa', 'Marie', 'Sato', 'Wang'];
const TILES = Array.from({ length: 15 }, (_, n) => `Kind ${n}`);
const BUTTON = 'min-h-12 rounded-md border border-line-strong bg-surface px-4 py-1 font-semibold';

/** As many boxes, marks and words as the till shows in each place, and no more behind them. */
export function BareFound({ text }: { readonly text: string }) {
  return (
    <div className="p-2">
      <div role="listbox" aria-label="Found">
        {text !== '' &&
          FOUND.map((name) => <BareRow key={`${text} ${name}`} name={name} text={text} />)}
      </div>
    </div>
  );
}

function BareRow({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div className="flex min-h-14 cursor-pointer items-center gap-3 rounded-md px-3 py-1">
      <Mark />
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">{name} Dupont</span>
      </span>
      <span className="shrink-0 text-15 text-ink2">
        •• •• <mark>{text}</mark>
      </span>
    </div>
  );
}

export const BareTiles = memo(function BareTiles() {
  return (
    <div className="grid grid-cols-2 gap-2 p-4">
      {TILES.map((name) => (
        <button
          key={name}
          type="button"
          className="flex min-h-18 flex-col items-start justify-center gap-0.5 rounded-md border
            border-line-strong bg-surface px-3 py-2 text-left leading-tight"
        >
          <span className="font-semibold">{name}</span>
          <span className="text-13 text-ink2">416 designs</span>
        </button>
      ))}
    </div>
  );
});

interface BareBasketProps {
  readonly lines: readonly string[];
  readonly onPay: () => void;
}

export function BareBasket({ lines, onPay }: BareBasketProps) {
  return (
    <>
      <ul aria-label="Basket" className="grow divide-y divide-line bg-surface">
        {lines.map((line) => (
          <li key={line} className="flash flex min-h-12 items-center gap-x-1 pl-4">
            <div className="min-w-0 grow py-0.5 leading-tight">
              <p className="text-15 font-semibold">Linen dress</p>
              <p className="text-13 text-ink2">{line}</p>
            </div>
            <Small />
            <span className="min-w-5 text-center">1</span>
            <Small />
            <span className="text-15 font-semibold">€69.00</span>
            <Small />
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <div className="flex shrink-0 flex-col gap-2 border-t border-line bg-surface px-4 py-3">
          <div className="flex items-center gap-1">
            <Small />
            <Small />
            <Small />
            <p className="grow text-17 font-semibold">Total</p>
            <span className="text-32 font-semibold">€{69 * lines.length}.00</span>
          </div>
          <div className="grid grid-cols-3 gap-2">
            <button type="button" data-testid="pay" onClick={onPay} className={BUTTON}>
              Card
            </button>
            <button type="button" className={BUTTON}>
              Cash
            </button>
            <button type="button" className={BUTTON}>
              More
            </button>
          </div>
        </div>
      )}
    </>
  );
}

export function BarePromise({ member }: { readonly member: string }) {
  return (
    <>
      <div className="flex min-h-14 items-center gap-2 border-b border-line bg-surface py-1 pl-4">
        <div className="min-w-0 grow">
          <p className="text-17 font-semibold">Marie Dupont</p>
          <p className="text-15 text-ink2">{member}</p>
        </div>
        <Small />
      </div>
      <section aria-label="What the card gives today" className="flex flex-col gap-1 bg-sunken p-2">
        {['Not on this basket', 'From €100.00', '69 points for this', '31 to a voucher'].map(
          (each) => (
            <div key={each} className="flex gap-2">
              <span aria-hidden>–</span>
              <p className="text-15">{each}</p>
            </div>
          ),
        )}
        <button type="button" className={BUTTON}>
          Use 100 points
        </button>
      </section>
    </>
  );
}

export function BareDone({ small }: { readonly small: boolean }) {
  if (small) return <p className="bg-positive-soft px-4 py-2 text-15">Paid €69.00</p>;
  return (
    <section data-testid="done" className="flex flex-col gap-3 bg-positive-soft p-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-20 font-semibold text-positive">Paid</span>
        <span className="text-24 font-semibold">€69.00</span>
      </p>
      <p>69 points earned</p>
      <p className="text-13 text-ink2">Receipt 0002-000001</p>
      <div className="flex flex-wrap gap-2">
        {['Print', 'Gift receipt', 'Send', 'Undo'].map((each) => (
          <button key={each} type="button" className={BUTTON}>
            {each}
          </button>
        ))}
      </div>
    </section>
  );
}

function Small() {
  return (
    <button type="button" className="inline-flex size-11 shrink-0 items-center justify-center">
      <Mark />
    </button>
  );
}

function Mark() {
  return (
    <svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24" stroke="currentColor">
      <path d="M5 12h14" />
      <path d="M12 5v14" />
    </svg>
  );
}
