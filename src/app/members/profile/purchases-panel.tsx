import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Panel } from '#app/kit/panel.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import { LooseReturn, PurchaseRow } from './purchase-row.tsx';
import { type PurchaseStory, purchaseStories } from './purchase-story.ts';

const page = 6;

export function PurchasesPanel({ history }: { readonly history: readonly SealedFact[] }) {
  const { say, format } = useVoice();
  const [shown, setShown] = useState(page);
  const stories = purchaseStories(history);
  const more = Math.min(page * 2, stories.length - shown);
  return (
    <Panel title={say('members.purchases')}>
      {stories.length === 0 && <p className="text-ink3">{say('members.purchases.none')}</p>}
      <ol className="flex flex-col">
        {stories.slice(0, shown).map((story) => (
          <li key={idOf(story)} className="border-b border-line py-3">
            {story.kind === 'purchase' ? (
              <PurchaseRow
                purchase={story.purchase}
                returns={story.returns}
                givenOn={story.givenOn}
              />
            ) : (
              <LooseReturn returned={story.return} />
            )}
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button look="plain" className="self-start" onClick={() => setShown(shown + more)}>
          {say('members.purchases.more', { n: format.points(more) })}
        </Button>
      )}
    </Panel>
  );
}

function idOf(story: PurchaseStory): string {
  return story.kind === 'purchase' ? story.purchase.id : story.return.id;
}
