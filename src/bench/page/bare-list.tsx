import { type KeyboardEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';

const FOUND = 8;

/** The least that React does where somebody types, finds and adds: nothing is looked up. */
function BareList() {
  const [typed, setTyped] = useState('');
  const [lines, setLines] = useState<readonly string[]>([]);
  const add = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    setLines([...lines, typed]);
    setTyped('');
  };
  const found = Array.from({ length: FOUND }, (_, n) => `${typed} ${n}`);
  return (
    <>
      <input value={typed} onChange={({ target }) => setTyped(target.value)} onKeyDown={add} />
      <div role="listbox" aria-label="Found">
        {typed !== '' && found.map((each) => <p key={each}>{each}</p>)}
      </div>
      <ul aria-label="Basket">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<BareList />);
