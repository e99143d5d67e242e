import Camera from 'lucide-react/icons/camera';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { IconButton } from '#app/kit/icon-button.tsx';
import { type KeyOf, keyFor, waysOf } from '#app/kit/keys.ts';
import { useMedia } from '#app/kit/use-media.ts';
import { useShortcut } from '#app/kit/use-shortcut.ts';
import { paths } from '#app/paths.ts';
import { useSay } from '#i18n/use-say.ts';
import { listId, rowId } from './row-id.ts';
import { useTyped } from './typed-context.tsx';
import type { OmniboxState } from './use-omnibox.ts';

interface OmniboxProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Scans with the device's camera, where it may have one. */
  readonly camera: (() => void) | undefined;
}

/** The one field of the till: members, articles, receipts, and who is not known yet. */
export function Omnibox({ field, camera }: OmniboxProps) {
  const say = useSay();
  const navigate = useNavigate();
  const narrow = useMedia('(max-width: 47.99rem)');
  const omnibox = useTyped();
  const { text, rows, marked } = omnibox;
  const reach = () => {
    field.current?.focus();
    field.current?.select();
  };
  useShortcut('till', 'find', reach);
  useEffect(() => field.current?.focus(), [field]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { nativeEvent: struck, key } = event;
    const meant = keyFor('field', struck) ?? keyFor('everywhere', struck);
    if (text === '' && waysOf('everywhere', 'help').some((way) => way.key === key)) {
      void navigate(paths.help);
    } else if (meant === undefined || !answered(meant, omnibox)) return;
    event.preventDefault();
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
          text-17 text-ink ${text === '' && !camera ? 'pr-2' : 'pr-12'}`}
      />
      {text === '' && camera && (
        <IconButton
          className="absolute right-0"
          name={say('till.camera')}
          icon={<Camera aria-hidden size={20} />}
          onClick={camera}
        />
      )}
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
function answered(key: KeyOf<'field' | 'everywhere'>, omnibox: OmniboxState): boolean {
  switch (key) {
    case 'take':
      void omnibox.enter();
      return true;
    case 'down':
      omnibox.move(1);
      return true;
    case 'up':
      omnibox.move(-1);
      return true;
    case 'close':
      omnibox.clear();
      return true;
    default:
      return false;
  }
}
