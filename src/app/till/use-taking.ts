import { alarm } from '#app/kit/announce.ts';
import { sound } from '#app/kit/sounds.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { MemberId } from '#domain/member/member.ts';
import { isGiftCard } from '#domain/programme/scope.ts';
import type { Article } from '#domain/purchase/article.ts';
import { useSay } from '#i18n/use-say.ts';
import { readCard } from '#storage/read/read-card.ts';
import type { SaleCode } from './basket/sale.ts';
import type { TillStore } from './basket/till-store.ts';
import type { CommandsAtHand } from './commands/command-acts.ts';
import type { Enrolling } from './enrol/use-enrolling.ts';
import { type Named, namedByScan } from './omnibox/look-up.ts';
import type { Row } from './omnibox/omnibox-rows.ts';
import type { OmniboxActs } from './omnibox/use-omnibox.ts';
import type { Sell } from './sell-context.ts';

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
}

/** What becomes of a code that was scanned and of a row that was picked. */
export function useTaking(ports: TakingPorts): Taking {
  const { till, enrolling, sell, commands, during } = ports;
  const shop = useShop();
  const say = useSay();
  const sayTrouble = () => showToast({ text: say('till.found.trouble') });
  const attach = async (member: MemberId) => {
    if (sell?.cardAsked.current) {
      sound('member');
      return sell.cardAsked.current(member);
    }
    const card = await readCard(shop.db, member);
    if (!card) return;
    sound('member');
    enrolling.finish();
    till.attach(card);
  };
  const add = (article: Article) => {
    if (sell?.articleAsked.current) return sell.articleAsked.current(article);
    enrolling.finish();
    if (isGiftCard(article)) sell?.show({ kind: 'gift-card', minor: article.priceMinor });
    else till.act({ act: 'add', article });
  };
  const addUnknown = (code: string) => {
    enrolling.finish();
    alarm(say('till.unknown', { code }), 'unknown');
    const free = { listMinor: 0, priceMinor: 0 };
    if (sell?.articleAsked.current) {
      return sell.articleAsked.current({ sku: code, name: say('till.misc'), ...free });
    }
    till.act({ act: 'add-unknown', code });
  };
  const addCoupon = (code: string) => {
    enrolling.finish();
    till.act({ act: 'set-coupon', code, on: true });
  };
  const handIn = (code: SaleCode) => {
    enrolling.finish();
    till.act({ act: 'hand-in', code });
  };
  const takeNamed = (what: Named) => {
    if (what.kind === 'member') during(attach(what.member)).catch(sayTrouble);
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
        if (what.kind !== 'member') sound('scanned');
        takeNamed(what);
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
      case 'enrol-phone':
        return void during(enrolling.enrol({ phone: row.phone })).catch(sayTrouble);
      case 'enrol-name':
        return enrolling.begin(row.name);
      case 'misc':
        return addUnknown(row.code);
    }
  };
  const found = (text: string) => commandsNamed(text, commands);
  return { take, takeNamed, takeCode, add, commandsFor: found, during };
}

async function commandsNamed(text: string, commands: CommandsAtHand) {
  const { findCommands } = await import('./commands/find-commands.ts');
  return await findCommands(text, await commands.now());
}
