import type { ReactNode } from 'react';
import { Panel } from '#app/kit/panel.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import { boughtTaste, type Liked } from '#domain/member/taste.ts';
import { priceBand } from './price-band.ts';
import { TasteFields } from './taste-fields.tsx';

interface TastePanelProps {
  readonly card: Card;
  readonly history: readonly SealedFact[];
}

/** What she says of her taste and what her purchases say, side by side. */
export function TastePanel({ card, history }: TastePanelProps) {
  const { say } = useVoice();
  return (
    <Panel title={say('members.taste')}>
      <div className="grid gap-x-6 gap-y-4 wide:grid-cols-2">
        <div>
          <h3 className="pb-1 text-15 font-semibold text-ink2">{say('members.taste.said')}</h3>
          <TasteFields card={card} />
        </div>
        <div>
          <h3 className="pb-1 text-15 font-semibold text-ink2">{say('members.taste.bought')}</h3>
          <Bought card={card} history={history} />
        </div>
      </div>
    </Panel>
  );
}

function Bought({ card, history }: TastePanelProps) {
  const { say, format } = useVoice();
  const { sizes, colours, categories, brands } = boughtTaste(card);
  const band = priceBand(history);
  if (categories.length + sizes.length + colours.length + brands.length === 0) {
    return <p className="text-ink3">{say('members.taste.none')}</p>;
  }
  return (
    <dl className="flex flex-col gap-2">
      <Likes name={say('members.taste.sizes')} likes={sizes} />
      <Likes name={say('members.taste.colours')} likes={colours} />
      <Likes name={say('members.taste.categories')} likes={categories} />
      <Likes name={say('members.taste.brands')} likes={brands} />
      {band && (
        <Said name={say('members.taste.priceBand')}>
          {say('members.taste.range', {
            from: format.money(band.fromMinor),
            to: format.money(band.toMinor),
          })}
        </Said>
      )}
    </dl>
  );
}

interface LikesProps {
  readonly name: string;
  readonly likes: readonly Liked[];
}

function Likes({ name, likes }: LikesProps) {
  const { say } = useVoice();
  if (likes.length === 0) return null;
  return (
    <Said name={name}>
      {likes
        .map((like) => say('members.taste.times', { what: like.name, n: String(like.pieces) }))
        .join(', ')}
    </Said>
  );
}

interface SaidProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Said({ name, children }: SaidProps) {
  return (
    <div>
      <dt className="text-15 text-ink3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
