import { useVoice } from '#app/kit/promise/use-voice.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import type { Card } from '#domain/member/card.ts';
import { standing } from '#domain/programme/standing.ts';
import { ownText } from '#i18n/own-text.ts';
import { memberName } from '../member-name.ts';
import { useInForce } from '../use-programme.ts';

export interface Compared {
  readonly title: string;
  readonly card: Card;
}

/** Cards side by side: who each is, and what each has. */
export function Comparison({ cards }: { readonly cards: readonly Compared[] }) {
  const rows = useRows();
  return (
    <table className="w-full table-fixed border-collapse text-15">
      <thead>
        <tr>
          {cards.map(({ title, card }) => (
            <th
              key={title + card.member}
              scope="col"
              className="py-2 pr-2 text-left align-bottom wrap-anywhere"
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ name, of }) => (
        <tbody key={name} className="border-t border-line">
          <tr>
            <th
              colSpan={cards.length}
              scope="rowgroup"
              className="pt-1 text-left text-13 font-normal text-ink3"
            >
              {name}
            </th>
          </tr>
          <tr>
            {cards.map(({ title, card }) => (
              <td
                key={title + card.member}
                className="pr-2 pb-1 align-top tabular-nums wrap-anywhere"
              >
                {of(card)}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function useRows() {
  const { say, format, language, today } = useVoice();
  const rules = useInForce();
  const tierOf = (card: Card) => {
    const tier = rules && standing(card, rules.programme, { ...rules, day: today }).tier;
    return tier ? ownText(tier.name, language) : say('members.base');
  };
  const spentOf = ({ purchases }: Card) =>
    format.money(purchases.reduce((sum, { netMinor }) => sum + netMinor, 0));
  return [
    { name: say('members.field.name'), of: (card: Card) => memberName(card, say) },
    { name: say('members.number'), of: ({ number }: Card) => number },
    {
      name: say('members.field.phone'),
      of: ({ profile }: Card) =>
        profile.phones
          ?.map(({ e164, typed }) => breaking(e164 ? format.phone(e164) : typed))
          .join(', ') ?? '–',
    },
    {
      name: say('members.same.since'),
      of: ({ enrolledOn }: Card) => format.day(enrolledOn, today),
    },
    { name: say('members.tier'), of: tierOf },
    {
      name: say('members.points'),
      of: (card: Card) => format.points(balanceOn(card, today).balance),
    },
    {
      name: say('members.purchases'),
      of: ({ purchases }: Card) => format.points(purchases.length),
    },
    { name: say('members.same.spent'), of: spentOf },
    {
      name: say('members.rights'),
      of: ({ rights = [] }: Card) =>
        format.points(
          rights.filter(({ issued, used, voided }) => issued - used - voided > 0).length,
        ),
    },
  ];
}

/** In a narrow column a number may go on in the next line, between its groups. */
function breaking(phone: string): string {
  return phone.replaceAll('\u00a0', ' ');
}
