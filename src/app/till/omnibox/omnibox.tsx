import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, useEffect } from 'react';
import { IconButton } from '#app/kit/icon-button.tsx';
import { isComposing } from '#app/kit/is-composing.ts';
import { useMedia } from '#app/kit/use-media.ts';
import { useShortcut } from '#app/kit/use-shortcut.ts';
import { useSay } from '#i18n/use-say.ts';
import { listId, rowId } from './row-id.ts';
import type { OmniboxState } from './use-omnibox.ts';

/** The one field of the till: members, articles, receipts, and who is not known yet. */
export function Omnibox({ omnibox }: { readonly omnibox: OmniboxState }) {
  const say = useSay();
  const narrow = useMedia('(max-width: 767px)');
  const { field, text, rows, marked } = omnibox;
  const reach = () => {
    field.current?.focus();
    field.current?.select();
  };
  useShortcut({ code: 'F2' }, reach);
  useShortcut({ key: '/' }, reach);
  useShortcut({ code: 'KeyK', mod: true }, reach);
  useEffect(() => field.current?.focus(), [field]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isComposing(event.nativeEvent) && answered(event.key, omnibox)) event.preventDefault();
  };
  return (
    <search className="relative flex items-center">
      <Search aria-hidden size={20} className="absolute left-3 text-ink3" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={say('till.find')}
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={rows[marked] ? rowId(rows[marked]) : undefined}
        placeholder={say(narrow ? 'till.find.short' : 'till.find.long')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        value={text}
        onChange={(event) => omnibox.type(event.target.value)}
        onKeyDown={onKeyDown}
        className={`min-h-12 w-full min-w-0 rounded-md border border-line-strong bg-surface pl-10
          text-17 text-ink ${text === '' ? 'pr-2' : 'pr-12'}`}
      />
      {text !== '' && (
        <IconButton
          className="absolute right-0"
          name={say('till.find.clear')}
          icon={<X aria-hidden size={20} />}
          onClick={() => {
            omnibox.clear();
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}

/** Whether the key was one of the list's own. */
function answered(key: string, omnibox: OmniboxState): boolean {
  switch (key) {
    case 'Enter':
      void omnibox.enter();
      return true;
    case 'ArrowDown':
      omnibox.move(1);
      return true;
    case 'ArrowUp':
      omnibox.move(-1);
      return true;
    case 'Escape':
      omnibox.clear();
      return true;
    default:
      return false;
  }
}
