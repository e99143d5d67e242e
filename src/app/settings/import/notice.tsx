import type { Say } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';
import type { ImportState } from './import-state.ts';

type NoticeOf = NonNullable<ImportState['notice']>;

const good = 'bg-sunken';
const bad = 'bg-danger-soft text-danger';

/** What came of the last act, where it did not lead on. */
export function Notice({ notice }: { readonly notice: NoticeOf }) {
  const say = useSay();
  const isGood = notice.code === 'UNDONE' || notice.code === 'CANCELLED';
  return (
    <p
      role={isGood ? 'status' : 'alert'}
      className={`rounded-md p-4 font-semibold ${isGood ? good : bad}`}
    >
      {noticeText(say, notice)}
    </p>
  );
}

function noticeText(say: Say, notice: NoticeOf): string {
  switch (notice.code) {
    case 'UNREADABLE':
      return say('import.choose.failed');
    case 'UNDONE':
      return say('import.undone');
    case 'BARCODE_TAKEN': {
      const { barcode, name } = notice;
      return say('import.refusal.BARCODE_TAKEN', { barcode, name });
    }
    default:
      return say(`import.refusal.${notice.code}`);
  }
}
