import Maximize from 'lucide-react/icons/maximize';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { ShopShown } from '#app/kit/display/display-words.ts';
import { IconButton } from '#app/kit/icon-button.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import type { Language } from '#domain/member/member.ts';
import { languageNames, languages } from '#i18n/language.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import type { ChosenLanguage } from './use-chosen-language.ts';

interface FrameProps {
  readonly shop: ShopShown;
  /** The name stands large on the screen then, and not above it. */
  readonly isIdle: boolean;
  readonly language: ChosenLanguage;
  readonly children: ReactNode;
}

const framed = 'border-6 border-t-0 border-practice';

/** The shop's name, the language, and the whole screen for it. */
export function Frame({ shop, isIdle, language, children }: FrameProps) {
  const say = useSay();
  return (
    <div className={`display flex flex-col ${shop.practice ? framed : ''}`}>
      <title>{say('display.title')}</title>
      {shop.practice && (
        <p className="shrink-0 bg-practice py-1 text-center text-24 font-semibold text-on-practice">
          {say('settings.practice.word')}
        </p>
      )}
      <header className="flex items-center gap-2 px-4 py-2">
        <p className="font-display min-w-0 grow truncate text-20 phone:invisible">
          {isIdle ? '' : shop.name}
        </p>
        <LanguageSwitch language={language} />
        <FullScreenButton />
      </header>
      <main className="min-h-0 grow">{children}</main>
    </div>
  );
}

function LanguageSwitch({ language }: { readonly language: ChosenLanguage }) {
  const say = useSay();
  const spoken = useLanguage();
  return (
    <SelectInput
      className="shrink-0"
      aria-label={say('display.language')}
      value={spoken}
      options={languages.map((value) => ({ value, label: languageNames[value] }))}
      onPick={(picked) => language.choose(picked as Language)}
    />
  );
}

function FullScreenButton() {
  const say = useSay();
  const isFull = useSyncExternalStore(onFullScreen, () => document.fullscreenElement !== null);
  if (isFull || !document.fullscreenEnabled) return null;
  return (
    <IconButton
      name={say('display.fullScreen')}
      icon={<Maximize aria-hidden />}
      onClick={() => void document.documentElement.requestFullscreen()}
    />
  );
}

function onFullScreen(heard: () => void): () => void {
  document.addEventListener('fullscreenchange', heard);
  return () => document.removeEventListener('fullscreenchange', heard);
}
