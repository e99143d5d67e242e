import Download from 'lucide-react/icons/download';
import type { Checked } from '#actions/intake/intake-desk.ts';
import { Button } from '#app/kit/button.tsx';
import { download } from '#app/kit/download.ts';
import { useSay } from '#i18n/use-say.ts';
import type { OpenFile, Wish } from './import-state.ts';
import { MendRow } from './mend-row.tsx';
import { refusedFile } from './refused-file.ts';
import type { Import } from './use-import.ts';

const most = 20;

interface RefusedRowsProps extends Pick<Import, 'importing'> {
  readonly file: OpenFile;
  readonly wish: Wish;
  readonly checked: Checked;
}

/** The rows that stay out: to mend here, or to take away. */
export function RefusedRows({ importing, file, wish, checked }: RefusedRowsProps) {
  const say = useSay();
  const shown = checked.toMend.slice(0, most);
  const more = checked.refused - shown.length;
  const { header } = file.inspection;
  const takeAway = async () => {
    const name = file.name.replace(/\.\w+$/, '');
    download(`${name}-to-fix.csv`, refusedFile(say, header, await importing.refused()));
  };
  return (
    <section className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4">
      <p className="max-w-prose text-ink2">{say('import.refused.text')}</p>
      <Button
        className="self-start"
        icon={<Download aria-hidden size={20} />}
        onClick={() => void takeAway()}
      >
        {say('import.refused.download')}
      </Button>
      <ul className="flex flex-col">
        {shown.map((refused) => (
          <li key={refused.row} className="border-t border-line py-3">
            <MendRow
              refused={refused}
              columns={wish.columns}
              onMend={(cells) => importing.mend(refused.row, cells)}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-ink2">{say('import.refused.more', { n: more })}</p>}
    </section>
  );
}
