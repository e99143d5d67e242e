import { useEffect } from 'react';
import { type DisplayKept, useDisplayKept } from '#app/kit/display/display-kept.ts';
import type { Scene, ShopShown } from '#app/kit/display/display-words.ts';
import { TradeContext } from '#app/kit/trade-context.ts';
import { rememberedTheme, wearTheme } from '#app/kit/use-theme.ts';
import type { Language } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { Frame } from './frame.tsx';
import { IdleView } from './idle-view.tsx';
import { SaleView } from './sale-view.tsx';
import { ThanksView } from './thanks-view.tsx';
import { useChosenLanguage } from './use-chosen-language.ts';
import { type TillFollowed, useFollowing } from './use-following.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useThanksForAMinute } from './use-thanks-for-a-minute.ts';
import './display.css';

/**
 * The customer's window. It opens no database and asks no network: all it knows is what the till of
 * this device tells it, and that holds nothing that others may not read.
 */
export function DisplayWindow() {
  const kept = useDisplayKept();
  useThemeOfDevice();
  if (kept === undefined) return <WithoutTill />;
  return <OfTill key={kept.till} kept={kept} />;
}

/** The shop keeps its name on the window while the till is away. */
function OfTill({ kept: { till, shop: known } }: { readonly kept: DisplayKept }) {
  const { scene: heard, answer } = useFollowing(till);
  const scene = useThanksForAMinute(heard);
  const shop = scene?.shop ?? known;
  const language = useChosenLanguage(scene);
  useKeptPlace();
  return (
    <TradeContext value={shop.trade}>
      <Frame shop={shop} isIdle={!scene?.quote && !scene?.paid} language={language}>
        <View
          key={scene?.paid?.sale ?? scene?.sale}
          {...{ shop, scene, answer }}
          chosen={language.hers}
        />
      </Frame>
    </TradeContext>
  );
}

interface ViewProps extends TillFollowed {
  readonly shop: ShopShown;
  readonly chosen: Language | undefined;
}

function View({ shop, scene, answer, chosen }: ViewProps) {
  const phone = (typed: string) =>
    answer({ kind: 'phone', phone: typed, ...(chosen && { language: chosen }) });
  if (scene?.paid) return <ThanksView paid={scene.paid} member={scene.member} />;
  if (isSelling(scene)) return <SaleView scene={scene} answer={answer} onPhone={phone} />;
  return <IdleView shop={shop} onPhone={scene?.asks?.phone ? phone : undefined} />;
}

function isSelling(scene: Scene | undefined): scene is Scene & Required<Pick<Scene, 'quote'>> {
  return scene?.quote !== undefined;
}

/** Opened before any till: it waits, and says from where it is opened. */
function WithoutTill() {
  const say = useSay();
  return (
    <main className="display flex flex-col items-center justify-center gap-4 p-6 text-center">
      <title>{say('display.title')}</title>
      <h1 className="font-display text-32">{say('display.waiting')}</h1>
      <p className="text-ink2">{say('display.waiting.how')}</p>
    </main>
  );
}

function useThemeOfDevice(): void {
  useEffect(() => {
    const wear = () => wearTheme(rememberedTheme());
    addEventListener('storage', wear);
    return () => removeEventListener('storage', wear);
  }, []);
}
