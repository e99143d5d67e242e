import Trash from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { keepProgrammeDraft, throwAwayProgrammeDraft } from '#actions/keep-programme-draft.ts';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { IconButton } from '#app/kit/icon-button.tsx';
import { Panel } from '#app/kit/panel.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { useToday } from '#app/kit/use-today.ts';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { readyMade } from '#domain/programme/ready-made-models.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { readProgrammeDrafts } from '#storage/read/read-programme-drafts.ts';
import { useLive } from '#storage/read/use-live.ts';
import { inRankOrder } from '../forms/list-acts.ts';

/** The drafts of this device, and what a new one starts from. For a manager. */
export function DraftsPanel({ inForce }: { readonly inForce: Programme }) {
  const say = useSay();
  const { db } = useShop();
  const drafts = useLive(() => readProgrammeDrafts(db), [db]) ?? [];
  return (
    <Panel title={say('programme.drafts')}>
      {drafts.length === 0 && <p className="text-ink2">{say('programme.drafts.none')}</p>}
      <ul className="flex flex-col">
        {drafts
          .toSorted((a, b) => b.at - a.at)
          .map(({ id, programme }) => (
            <DraftRow key={id} id={id} programme={programme} />
          ))}
      </ul>
      <StartDraft inForce={inForce} />
    </Panel>
  );
}

interface DraftRowProps {
  readonly id: string;
  readonly programme: Programme;
}

function DraftRow({ id, programme }: DraftRowProps) {
  const say = useSay();
  const shop = useShop();
  const language = useLanguage();
  const name = ownText(programme.name, language);
  const throwAway = async () => {
    const gone = await throwAwayProgrammeDraft(shop, id);
    if (!gone.ok) return showRefusal(say('programme.draft.notKept'));
    return showToast({
      text: say('programme.draft.thrownAway', { name }),
      undo: () => void keepProgrammeDraft(shop, { draft: id, programme }),
    });
  };
  return (
    <li className="flex items-center border-b border-line">
      <Link to={paths.draft(id)} className="min-w-0 grow py-3 text-accent underline">
        {name}
      </Link>
      <IconButton
        name={say('programme.draft.throwAway', { name })}
        icon={<Trash aria-hidden />}
        onClick={() => void throwAway()}
      />
    </li>
  );
}

function StartDraft({ inForce }: { readonly inForce: Programme }) {
  const say = useSay();
  const shop = useShop();
  const language = useLanguage();
  const navigate = useNavigate();
  const { currency } = inForce;
  const others = readyMade(currency, useToday()).map(({ programme }) => programme);
  const models = [inForce, houseProgramme(currency), ...others];
  const [picked, pick] = useState('0');
  const start = async () => {
    const programme = inRankOrder(models[Number(picked)] ?? inForce);
    const kept = await keepProgrammeDraft(shop, { programme });
    if (!kept.ok) return showRefusal(say('programme.draft.notKept'));
    return navigate(paths.draft(kept.value));
  };
  const options = models.map((model, place) => ({
    value: String(place),
    label:
      place === 0
        ? say('programme.drafts.inForce', { name: ownText(model.name, language) })
        : ownText(model.name, language),
  }));
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={say('programme.drafts.from')} className="grow basis-56">
        <SelectInput options={options} value={picked} onPick={pick} />
      </Field>
      <Button onClick={() => void start()}>{say('programme.drafts.start')}</Button>
    </div>
  );
}
