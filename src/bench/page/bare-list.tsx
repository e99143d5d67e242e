import { type KeyboardEvent, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BareBasket, BareDone, BareFound, BarePromise, BareTiles } from './bare-paint.tsx';
import { openRaw, putAll } from './raw-idb.ts';

/** Faster than that is a scanner, for which no list opens: as at the till. */
const A_SCANNER_MS = 50;

const kept = await openRaw('bare-list', { facts: 'id', cards: 'member' });

/**
 * The least that React does to paint what the till paints: nothing is looked up or reckoned, and
 * of a sale one fact and one card are kept, strictly, for that is what paid means.
 */
function BareList() {
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const [lines, setLines] = useState<readonly string[]>([]);
  const [member, setMember] = useState<string>();
  const [paid, setPaid] = useState(0);
  const last = useRef(0);
  const type = (text: string, at: number) => {
    setTyped(text);
    setSought(at - last.current > A_SCANNER_MS ? text : '');
    last.current = at;
  };
  const scan = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (typed.startsWith('299')) setLines([...lines, typed]);
    else setMember(typed);
    setTyped('');
    setSought('');
  };
  const pay = async () => {
    const id = `${paid}`;
    const rows = [
      ['facts', { id, lines }],
      ['cards', { member: member ?? '', id }],
    ] as const;
    await putAll(kept, rows);
    setPaid(paid + 1);
    setLines([]);
    setMember(undefined);
  };
  const found = sought !== '';
  return (
    <div className="fixed inset-0 grid grid-cols-[minmax(0,1fr)_424px] bg-paper text-ink">
      <div className="overflow-y-auto">
        <input
          value={typed}
          onChange={({ target, timeStamp }) => type(target.value, timeStamp)}
          onKeyDown={scan}
          className="min-h-12 w-full rounded-md border border-line-strong bg-surface pl-10 text-17"
        />
        <BareFound text={sought} />
        <div hidden={found}>
          <BareTiles />
        </div>
      </div>
      <div className="flex flex-col">
        {paid > 0 && <BareDone key={paid} small={lines.length > 0} />}
        {member !== undefined && <BarePromise member={member} />}
        <BareBasket lines={lines} onPay={() => void pay()} />
      </div>
    </div>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<BareList />);
