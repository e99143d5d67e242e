import { alarm } from '#app/kit/announce.ts';
import { sound } from '#app/kit/sounds.ts';
import { showRefusal } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import { isGiftCard } from '#domain/programme/scope.ts';
import type { Article } from '#domain/purchase/article.ts';
import { useSay } from '#i18n/use-say.ts';
import type { SaleCode } from './basket/sale.ts';
import type { TillStore } from './basket/till-store.ts';
import type { CommandsAtHand } from './commands/command-acts.ts';
import type { Enrolling } from './enrol/use-enrolling.ts';
import { useOfferingCard } from './enrol/use-offering-card.ts';
import { type Named, namedByScan } from './omnibox/look-up.ts';
import type { Row } from './omnibox/omnibox-rows.ts';
import type { OmniboxActs } from './omnibox/use-omnibox.ts';
import type { Sell } from './sell-context.ts';
import { useAttaching } from './use-attaching.ts';

export interface Taking extends OmniboxActs {
  takeCode(code: string): void;
  add(article: Article): void;
}

interface TakingPorts {
  readonly till: TillStore;
  readonly enrolling: Enrolling;
  /** Nothing before the rules of the day have been read. */
  readonly sell: Pick<Sell, 'show' | 'open' | 'cardAsked' | 'articleAsked'> | undefined;
  readonly commands: CommandsAtHand;
  readonly during: Taking['during'];
  /** Shows what is found for it: somebody is to be chosen. */
  lookFor(text: string): void;
}

/** They are heard as what they turn out to be. */
const OWN_SOUND: ReadonlySet<Named['kind']> = new Set(['member', 'blank-card', 'several']);

/** What becomes of a code that was scanned and of a row that was picked. */
export function useTaking(ports: TakingPorts): Taking {
  const { till, enrolling, sell, commands, during } = ports;
  const shop = useShop();
  const say = useSay();
  const sayTrouble = () => showRefusal(say('till.found.trouble'));
  const cards = useOfferingCard(ports);
  const attach = useAttaching(ports);
  const add = (article: Article) => {
    if (sell?.articleAsked.current) return sell.articleAsked.current(article);
    enrolling.finish();
    if (isGiftCard(article)) sell?.show({ kind: 'gift-card', minor: article.priceMinor });
    else till.act({ act: 'add', article });
  };
  const addUnknown = (code: string, typed?: { readonly typed: true }) => {
    enrolling.finish();
    if (!typed) alarm(say('till.unknown', { code }), 'unknown');
    const asked = sell?.articleAsked.current;
    if (!asked) return till.act({ act: 'add-unknown', code, ...typed });
    asked({ sku: code, name: say('till.misc'), listMinor: 0, priceMinor: 0 });
  };
  const addCoupon = (code: string) => {
    enrolling.finish();
    till.act({ act: 'set-coupon', code, on: true });
  };
  const handIn = (code: SaleCode) => {
    enrolling.finish();
    till.act({ act: 'hand-in', code });
  };
  const offer = async (number: string) => await cards.offer(number, addUnknown);
  const byNumber = (number: string) => ({ number, unlessWithdrawn: () => offer(number) });
  const takeNamed = (what: Named, code?: string) => {
    const by = code === undefined ? undefined : byNumber(code);
    if (what.kind === 'member') during(attach(what.member, by)).catch(sayTrouble);
    else if (what.kind === 'blank-card') during(offer(what.number)).catch(sayTrouble);
    else if (what.kind === 'several') cards.choose(what.number);
    else if (what.kind === 'article') add(what.article);
    else if (what.kind === 'coupon') addCoupon(what.code);
    else if (what.kind === 'code') handIn(what.handedIn);
    else if (what.kind === 'loose') sell?.show({ kind: 'loose', receipt: what.receipt });
    else sell?.show({ kind: 'purchase', purchase: what.purchase.id });
  };
  const takeCode = (code: string) => {
    if (sell?.open?.kind === 'gift-card') {
      sound('scanned');
      return sell.show({ ...sell.open, code });
    }
    during(namedByScan(shop, code))
      .then((what) => {
        if (what === undefined) return addUnknown(code);
        if (!OWN_SOUND.has(what.kind)) sound('scanned');
        takeNamed(what, code);
      })
      .catch(sayTrouble);
  };
  const take = (row: Row) => {
    switch (row.kind) {
      case 'member':
        return void during(attach(row.found.member)).catch(sayTrouble);
      case 'article':
        return add(row.article);
      case 'purchase':
        return sell?.show({ kind: 'purchase', purchase: row.purchase.id });
      case 'coupon':
        return addCoupon(row.code);
      case 'command':
        return row.command.act();
      case 'code':
        return handIn(row.code.handedIn);
      case 'enrol-card':
        return enrolling.begin({ card: row.card });
      case 'enrol-phone':
        return void during(enrolling.enrol({ phone: row.phone })).catch(sayTrouble);
      case 'enrol-name':
        return enrolling.begin({ name: row.name });
      case 'misc':
        return addUnknown(row.code, { typed: true });
    }
  };
  const commandsFor = (text: string) => commandsNamed(text, commands);
  const served = () => till.now().steps.sale.member !== undefined;
  return { take, takeNamed, takeCode, add, served, commandsFor, during };
}

async function commandsNamed(text: string, commands: CommandsAtHand) {
  const { findCommands } = await import('./commands/find-commands.ts');
  return await findCommands(text, await commands.now());
}
