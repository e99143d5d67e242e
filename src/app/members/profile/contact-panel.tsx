import { Panel } from '#app/kit/panel.tsx';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { Channel } from '#domain/member/member.ts';
import { servedMost } from '#domain/purchase/served-most.ts';
import { languageNames, languages } from '#i18n/language.ts';
import { useSay } from '#i18n/use-say.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { BirthdayField } from './birthday-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { PhoneField } from './phone-field.tsx';
import { TextField } from './text-field.tsx';

const channels: readonly Channel[] = ['call', 'sms', 'email', 'post'];
const receipts = ['print', 'email', 'none'] as const;

/** Who she is and how she may be reached, each field changed in its place. */
export function ContactPanel({ card }: { readonly card: Card }) {
  const say = useSay();
  const { nameLanguage, language } = card.profile;
  const spoken = languages.map((value) => ({ value, label: languageNames[value] }));
  const hasReading = [nameLanguage, language].some((each) => each === 'ja' || each === 'zh-Hans');
  return (
    <Panel title={say('members.contact')}>
      <div className="flex flex-col">
        <TextField card={card} field="name" />
        {(hasReading || card.profile.reading) && <TextField card={card} field="reading" />}
        <TextField card={card} field="callName" />
        <PhoneField card={card} />
        <TextField card={card} field="email" />
        <TextField card={card} field="address" />
        <BirthdayField card={card} />
        <ChoiceField
          card={card}
          field="language"
          label={say('members.field.language')}
          options={spoken}
        />
        <ChoiceField
          card={card}
          field="channel"
          label={say('members.field.channel')}
          options={channels.map((value) => ({ value, label: say(`members.channel.${value}`) }))}
        />
        <ChoiceField
          card={card}
          field="receipt"
          label={say('members.field.receipt')}
          options={receipts.map((value) => ({ value, label: say(`members.receipt.${value}`) }))}
        />
        <ClosestClerk card={card} />
        <TextField card={card} field="gender" />
        <TextField card={card} field="occupation" />
        <TextField card={card} field="incomeBand" />
      </div>
    </Panel>
  );
}

/** From whom she should hear; who has left stays only where it was said before. */
function ClosestClerk({ card }: { readonly card: Card }) {
  const say = useSay();
  const { db } = useShop();
  const clerks = useLive(() => readClerks(db), [db]) ?? [];
  const { member } = card;
  const history = useLive(() => readHistory(db, member), [db, member]) ?? [];
  const most = servedMost(history);
  const likely = clerks.find(({ clerk, left }) => !left && clerk === most);
  const here = clerks.filter(({ clerk, left }) => !left || clerk === card.profile.closestClerk);
  return (
    <ChoiceField
      card={card}
      field="closestClerk"
      label={say('members.field.closestClerk')}
      options={here.map(({ clerk, name }) => ({ value: clerk, label: name }))}
      likely={
        likely && {
          value: likely.clerk,
          label: say('members.closest.served', { name: likely.name }),
        }
      }
    />
  );
}
