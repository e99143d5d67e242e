import { useState } from 'react';
import { useNavigate } from 'react-router';
import { throwAwayProgrammeDraft } from '#actions/keep-programme-draft.ts';
import { publishProgramme } from '#actions/publish-programme.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import { addDays, isDay } from '#domain/calendar/day.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import { isSameProgramme } from '#domain/programme/is-same-programme.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { useSay } from '#i18n/use-say.ts';
import { useProgrammes } from '../use-programmes.ts';
import { WhatChanges } from '../what-changes.tsx';

interface PublishPanelProps {
  readonly id: string;
  readonly draft: Programme;
}

/** From which day, what changes then, and the act itself: what is published is never edited. */
export function PublishPanel({ id, draft }: PublishPanelProps) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const tomorrow = addDays(today, 1);
  const programmes = useProgrammes();
  const [picked, pick] = useState<string>();
  const from = picked ?? tomorrow;
  const isAhead = isDay(from) && from > today;
  const { publish, refusal, busy } = usePublish(id, draft);
  if (!programmes?.inForce) return null;
  const waits = programmes.coming.some(({ effectiveFrom }) => effectiveFrom === from);
  const day = isDay(from) ? format.day(from, today) : '';
  const before = isAhead ? programmeOn(programmes.published, from) : undefined;
  const isSame = before !== undefined && isSameProgramme(before, draft);
  return (
    <section className="flex flex-col gap-4">
      <Field
        label={say('programme.publish.from')}
        hint={say('programme.publish.hint')}
        error={
          isAhead
            ? undefined
            : say('programme.publish.refused.DAY_TOO_EARLY', { day: format.day(tomorrow, today) })
        }
      >
        <TextInput type="date" className="max-w-56" min={tomorrow} value={from} onText={pick} />
      </Field>
      {waits && !isSame && (
        <p className="text-warn">{say('programme.publish.replaces', { day })}</p>
      )}
      {isSame && <p className="text-ink2">{say('programme.publish.nothing', { day })}</p>}
      {before && !isSame && <WhatChanges before={before} after={draft} />}
      <p role="alert" className="text-danger empty:hidden">
        {refusal &&
          say(`programme.publish.refused.${refusal}`, { day: format.day(tomorrow, today) })}
      </p>
      {!isSame && (
        <Button
          look="primary"
          className="self-start"
          disabled={!isAhead || busy}
          onClick={() => void publish(from)}
        >
          {isAhead ? say('programme.publish.act', { day }) : say('programme.publish.actBare')}
        </Button>
      )}
    </section>
  );
}

function usePublish(id: string, draft: Programme) {
  const say = useSay();
  const shop = useShop();
  const format = useFormat();
  const today = useToday();
  const navigate = useNavigate();
  const by = useClerkAtTill()?.clerk ?? '';
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<PublishRefusalCode>();
  const publish = async (from: string) => {
    setBusy(true);
    const published = await publishProgramme(shop, { by, programme: draft, from });
    setBusy(false);
    if (!published.ok) return setRefusal(published.refusal.code);
    await throwAwayProgrammeDraft(shop, id);
    showToast({ text: say('programme.published', { day: format.day(from, today) }) });
    return navigate(paths.programme);
  };
  return { publish, refusal, busy };
}

type Published = Awaited<ReturnType<typeof publishProgramme>>;
type PublishRefusalCode = Extract<Published, { ok: false }>['refusal']['code'];
