import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import type { Scene } from '#app/kit/display/display-words.ts';
import { PromiseLines } from '#app/kit/promise/promise-lines.tsx';
import type { Quote } from '#domain/promise/quote.ts';
import { useSay } from '#i18n/use-say.ts';
import { LinesShown } from './lines-shown.tsx';
import { PhoneEntry } from './phone-entry.tsx';
import { Questions } from './questions.tsx';
import { TotalShown } from './total-shown.tsx';
import type { Said } from './use-following.ts';

interface SaleViewProps {
  readonly scene: Scene & Required<Pick<Scene, 'quote'>>;
  readonly answer: (said: Said) => void;
  readonly onPhone: (phone: string) => void;
}

/** The basket, what her card gives on it, and what she may answer herself. */
export function SaleView({ scene, answer, onPhone }: SaleViewProps) {
  const { quote, member, asks } = scene;
  const [typing, setTyping] = useState(false);
  if (typing && asks?.phone)
    return <PhoneEntry onPhone={onPhone} onClose={() => setTyping(false)} />;
  return (
    <div className="display-sale h-full">
      <div className="display-hers flex flex-col gap-4 overflow-y-auto bg-sunken p-4">
        {member ? (
          <HerPromise quote={quote} name={member.name} lang={member.nameLanguage} />
        ) : (
          <WithoutMember quote={quote} onType={asks?.phone ? () => setTyping(true) : undefined} />
        )}
        {member && asks && (
          <Questions quote={quote} asks={asks} member={member.id} answer={answer} />
        )}
      </div>
      <LinesShown lines={quote.lines} />
      <TotalShown quote={quote} />
    </div>
  );
}

interface HerPromiseProps {
  readonly quote: Quote;
  readonly name: string;
  readonly lang: string | undefined;
}

/** The very lines of the till. */
function HerPromise({ quote, name, lang }: HerPromiseProps) {
  const say = useSay();
  return (
    <section aria-label={say('till.promise')} className="flex flex-col gap-2">
      <h1 className="text-24" lang={lang}>
        {name ? say('display.hello', { name }) : say('display.welcome')}
      </h1>
      <PromiseLines quote={quote} />
    </section>
  );
}

interface WithoutMemberProps {
  readonly quote: Quote;
  readonly onType: (() => void) | undefined;
}

function WithoutMember({ quote, onType }: WithoutMemberProps) {
  const say = useSay();
  const points = quote.earns?.points ?? 0;
  return (
    <>
      <h1 className="text-24">{say('display.welcome')}</h1>
      {points > 0 && <p className="text-20">{say('display.wouldEarn', { n: points })}</p>}
      {onType && (
        <Button look="tender" onClick={onType}>
          {say('display.phone.open')}
        </Button>
      )}
    </>
  );
}
