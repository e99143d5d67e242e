import {
  type Change,
  type PassageChange,
  programmeDiff,
} from '#app/kit/handbook/programme-diff.ts';
import { useHandbookVoice } from '#app/kit/handbook/use-handbook-voice.ts';
import type { Programme } from '#domain/programme/programme.ts';

interface WhatChangesProps {
  readonly before: Programme;
  readonly after: Programme;
}

/** What one version says otherwise than another: new, gone and changed sentences, by section. */
export function WhatChanges({ before, after }: WhatChangesProps) {
  const voice = useHandbookVoice();
  const sections = programmeDiff(before, after, voice);
  return (
    <section aria-label={voice.say('programme.changes')} className="rounded-md bg-sunken p-4">
      <h2 className="text-20">{voice.say('programme.changes')}</h2>
      {sections.length === 0 && <p className="pt-1">{voice.say('programme.changes.none')}</p>}
      {sections.map(({ about, title, passages }) => (
        <div key={about} className="pt-3">
          <h3 className="font-semibold">{title}</h3>
          {passages.map((passage) => (
            <PassageChanges key={passage.about} passage={passage} />
          ))}
        </div>
      ))}
    </section>
  );
}

function PassageChanges({ passage: { title, changes } }: { readonly passage: PassageChange }) {
  return (
    <div>
      {title && <p className="pt-1 text-15 text-ink2">{title}</p>}
      <ul>
        {changes.map((change) => (
          <ChangeRow key={`${change.kind} ${change.text}`} change={change} />
        ))}
      </ul>
    </div>
  );
}

const looks = { new: 'text-positive', gone: 'text-danger', changed: 'text-warn' } as const;

function ChangeRow({ change }: { readonly change: Change }) {
  const { say } = useHandbookVoice();
  const { kind, text } = change;
  return (
    <li className="flex flex-wrap gap-x-2 border-b border-line py-1 last:border-b-0">
      <span className={`min-w-20 shrink-0 text-15 font-semibold ${looks[kind]}`}>
        {say(`programme.change.${kind}`)}
      </span>
      <span className="min-w-52 grow basis-0">
        {kind === 'gone' ? <del className="text-ink2">{text}</del> : text}
        {kind === 'changed' && <del className="block text-15 text-ink2">{change.was}</del>}
      </span>
    </li>
  );
}
