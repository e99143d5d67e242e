import type { Card } from '#domain/member/card.ts';
import type { Taste } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { Editable } from './editable.tsx';
import { readList, readSizes, sizesText, tasteLists, withTaste } from './taste-text.ts';
import { TextEditor } from './text-field.tsx';
import { useAmend } from './use-amend.ts';

/** Her own words on her taste, each in its field. */
export function TasteFields({ card }: { readonly card: Card }) {
  const say = useSay();
  const { taste = {} } = card.profile;
  return (
    <div className="flex flex-col">
      <TasteField
        card={card}
        label={say('members.taste.sizes')}
        hint={say('members.taste.sizesHint')}
        before={sizesText(taste.sizes)}
        read={(text) => ({ sizes: readSizes(text) })}
      />
      {tasteLists.map((list) => (
        <TasteField
          key={list}
          card={card}
          label={say(`members.taste.${list}`)}
          hint={say('members.taste.listHint')}
          before={taste[list]?.join(', ') ?? ''}
          read={(text) => ({ [list]: readList(text) })}
        />
      ))}
      <TasteField
        card={card}
        label={say('members.taste.service')}
        before={taste.service ?? ''}
        read={(text) => ({ service: text.trim() })}
      />
    </div>
  );
}

interface TasteFieldProps {
  readonly card: Card;
  readonly label: string;
  readonly hint?: string;
  readonly before: string;
  readonly read: (text: string) => Partial<Taste>;
}

function TasteField({ card, label, hint, before, read }: TasteFieldProps) {
  const amend = useAmend(card);
  const save = async (text: string, close: () => void) => {
    const taste = withTaste(card.profile.taste, read(text));
    if (await amend(label, { taste })) close();
  };
  return (
    <Editable
      label={label}
      shown={before}
      lang={card.profile.language}
      editor={(close) => (
        <TextEditor
          label={label}
          {...(hint !== undefined && { hint })}
          before={before}
          onSave={(text) => void save(text, close)}
          onCancel={close}
        />
      )}
    />
  );
}
