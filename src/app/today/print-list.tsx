import { initialOf } from '#app/kit/avatar.tsx';
import { PrintSheet } from '#app/kit/print-sheet.tsx';
import { useShop } from '#app/shop-context.tsx';
import type { TodayRow } from '#domain/desk/today-list.ts';
import { maskedPhoneText } from '#i18n/phone-text.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { reasonText } from './reason-text.ts';
import { useRows } from './use-rows.ts';
import { useTelling } from './use-telling.ts';

interface PrintListProps {
  readonly members: readonly string[];
  readonly onPrinted: () => void;
}

const mostRows = 60;

/** A sheet to tick off, with initials and masked numbers: it may be left lying about. */
export function PrintList({ members, onPrinted }: PrintListProps) {
  const { say, format, today } = useTelling();
  const { db } = useShop();
  const shop = useLive(() => readBoutique(db), [db]);
  const rows = useRows(members.slice(0, mostRows))?.due;
  const ready = rows !== undefined && shop !== undefined;
  return (
    <PrintSheet ready={ready} onPrinted={onPrinted}>
      <h1 className="pb-4 text-20">
        {say('today.print.heading', { shop: shop?.name ?? '', day: format.day(today, today) })}
      </h1>
      <table className="w-full border-collapse text-15">
        <thead>
          <tr>
            {(['done', 'who', 'phone', 'why', 'note'] as const).map((head) => (
              <th key={head} scope="col" className="border-b border-current p-2 text-left">
                {say(`today.print.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.map((row) => (
            <PrintRow key={row.card.member} row={row} />
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}

function PrintRow({ row }: { readonly row: TodayRow }) {
  const telling = useTelling();
  const { profile, number } = row.card;
  const phone = profile.phones?.[0];
  return (
    <tr className="break-inside-avoid align-top">
      <td className="border-b border-current p-2">☐</td>
      <td className="border-b border-current p-2 whitespace-nowrap">
        {profile.name ? initialsOf(profile.name) : number.slice(-4)}
      </td>
      <td className="border-b border-current p-2 whitespace-nowrap">
        {phone && maskedPhoneText(phone.e164 ?? phone.typed)}
      </td>
      <td className="border-b border-current p-2">
        {row.followUps.map((followUp) => (
          <p key={followUp.reason}>{reasonText(followUp, telling)}</p>
        ))}
      </td>
      <td className="w-1/3 border-b border-current p-2" />
    </tr>
  );
}

function initialsOf(name: string): string {
  return name.trim().split(/\s+/).map(initialOf).join('. ');
}
