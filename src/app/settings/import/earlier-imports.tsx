import { takeBackImport } from '#actions/take-back-import.ts';
import { Button } from '#app/kit/button.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import { type ImportFound, readImports } from '#storage/read/read-imports.ts';
import { useLive } from '#storage/read/use-live.ts';
import { Totals } from './totals.tsx';
import type { Import } from './use-import.ts';

/** What was imported here before, each to be taken back. */
export function EarlierImports({ house }: Pick<Import, 'house'>) {
  const say = useSay();
  const { db } = house.shop;
  const imports = useLive(() => readImports(db), [db]) ?? [];
  if (imports.length === 0) return null;
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 className="text-20">{say('import.earlier')}</h2>
      <p className="max-w-prose text-15 text-ink2">{say('import.undo.text')}</p>
      <ul className="flex flex-col">
        {imports.map((found) => (
          <li key={found.batch} className="flex flex-col gap-2 border-t border-line py-3">
            <EarlierImport found={found} house={house} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EarlierImport({ found, house }: Pick<Import, 'house'> & { readonly found: ImportFound }) {
  const say = useSay();
  const format = useFormat();
  const { source, recordedAt, batch, takenBack, counts } = found;
  const day = format.day(recordedAt.day, house.today);
  const takeBack = async () => {
    const taken = await takeBackImport(house.shop, { clerk: house.clerk, batch });
    const text = taken.ok ? say('import.undone') : say(`import.refusal.${taken.refusal.code}`);
    showToast({ text });
  };
  return (
    <>
      <p className="font-semibold break-words">{say('import.earlier.row', { source, day })}</p>
      <Totals counts={counts} />
      {takenBack ? (
        <p className="text-ink3">{say('import.earlier.takenBack')}</p>
      ) : (
        <Button className="self-start" onClick={() => void takeBack()}>
          {say('import.undo')}
        </Button>
      )}
    </>
  );
}
