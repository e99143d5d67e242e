import { programmeWords } from '#app/kit/handbook/programme-words.ts';
import type { Passage } from '#app/kit/handbook/section.ts';
import { useHandbookVoice } from '#app/kit/handbook/use-handbook-voice.ts';
import { Panel } from '#app/kit/panel.tsx';
import type { Programme } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { WhatChanges } from './what-changes.tsx';

interface HandbookProps {
  readonly programme: Programme;
  /** The version it takes the place of: what changes is said first. */
  readonly before?: Programme | undefined;
}

/** A version of the programme, read out in plain words under its name and its day. */
export function Handbook({ programme, before }: HandbookProps) {
  const voice = useHandbookVoice();
  const sections = programmeWords(programme, voice).filter(({ passages }) => passages.length > 0);
  return (
    <>
      <HandbookHead programme={programme} />
      {before && <WhatChanges before={before} after={programme} />}
      {sections.map(({ about, title, passages }) => (
        <Panel key={about} title={title}>
          {passages.map((passage) => (
            <PassageText key={passage.about} passage={passage} />
          ))}
        </Panel>
      ))}
    </>
  );
}

function HandbookHead({ programme }: HandbookProps) {
  const { say, format, language, today } = useHandbookVoice();
  const { name, version, effectiveFrom } = programme;
  const since = { day: format.day(effectiveFrom, today), version: String(version) };
  return (
    <div>
      <p className="text-20 font-semibold">{ownText(name, language)}</p>
      <p className="text-ink2">
        {effectiveFrom <= today ? say('programme.since', since) : say('programme.from', since)}
      </p>
    </div>
  );
}

function PassageText({ passage: { title, sentences } }: { readonly passage: Passage }) {
  return (
    <div>
      {title && <h3 className="font-semibold">{title}</h3>}
      <ul className="list-disc pl-5 marker:text-ink3">
        {sentences.map(({ about, text }) => (
          <li key={about} className="py-0.5">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
