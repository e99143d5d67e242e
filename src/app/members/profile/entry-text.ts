import type { Voice } from '#app/kit/promise/voice.ts';
import type { StatementRow } from '#domain/ledger/statement.ts';
import { ownText } from '#i18n/own-text.ts';

/** What moved the points, as a sentence: "Purchase 0001-000042 of 9 March". */
export function entryText(row: StatementRow, voice: Voice): string {
  const { say, format, today } = voice;
  const { why, kind } = row;
  const day = format.day(row.day, today);
  if (kind === 'lapsed') return say('members.entry.lapsed', { day });
  switch (why?.code) {
    case 'PURCHASE': {
      const { receipt } = why;
      return say(kind === 'redeemed' ? 'members.entry.redeemed' : 'members.entry.earned', {
        receipt,
        day,
      });
    }
    case 'RETURN': {
      const of = format.day(why.of, today);
      const key = kind === 'given-back' ? 'members.entry.given-back' : 'members.entry.clawed-back';
      return say(key, { receipt: why.receipt, day: of });
    }
    case 'ACTIVITY':
      return say('members.entry.activity', { name: ownText(why.name, voice.language), day });
    case 'REWARD': {
      const key = kind === 'given-back' ? 'members.entry.rewardBack' : 'members.entry.reward';
      return say(key, { reward: ownText(why.name, voice.language), day });
    }
    case 'OPENING_BALANCE':
      return say('members.entry.opening');
    case 'BY_HAND':
      return say('members.entry.byHand', { note: why.note, manager: why.manager });
    case 'SHOP_PAID':
      return say(`members.entry.shopPaid.${why.because}`, { till: why.till });
    case 'RECKONED':
      return say(`members.entry.reckoned.${why.of}`, { receipt: why.receipt });
    case 'ENROLLED_TWICE':
      return say(
        kind === 'given-back' ? 'members.entry.enrolledOnce' : 'members.entry.enrolledTwice',
      );
    case undefined:
      return day;
  }
}
