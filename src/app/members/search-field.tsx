import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { IconButton } from '#app/kit/icon-button.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';

interface SearchFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function SearchField({ text, onText }: SearchFieldProps) {
  const say = useSay();
  return (
    <search className="relative flex items-center">
      <Search aria-hidden size={20} className="pointer-events-none absolute left-3 text-ink3" />
      <TextInput
        aria-label={say('members.search')}
        placeholder={say('members.search.hint')}
        value={text}
        onText={onText}
        enterKeyHint="search"
        className="pr-12 pl-10"
      />
      {text !== '' && (
        <IconButton
          name={say('members.search.clear')}
          icon={<X aria-hidden size={20} />}
          onClick={() => onText('')}
          className="absolute right-0"
        />
      )}
    </search>
  );
}
