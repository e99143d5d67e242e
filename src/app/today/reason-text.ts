import type { Day } from '#domain/calendar/day.ts';
import type { FollowUp } from '#domain/desk/follow-up.ts';
import type { Format } from '#i18n/format.ts';
import type { ScreenLanguage } from '#i18n/language.ts';
import { ownText } from '#i18n/own-text.ts';
import type { Say } from '#i18n/say.ts';

export interface Telling {
  readonly say: Say;
  readonly format: Format;
  readonly language: ScreenLanguage;
  readonly today: Day;
}

/** Why today, with the evidence in figures. `what` names what was bought, where it is known. */
export function reasonText(followUp: FollowUp, telling: Telling, what?: string): string {
  const { say, format, language, today } = telling;
  switch (followUp.reason) {
    case 'birthday': {
      const { on } = followUp;
      const when = format.relativeDay(on, today);
      return say('today.why.birthday', { day: format.day(on, on), when });
    }
    case 'large-purchase': {
      const when = format.relativeDay(followUp.on, today);
      const amount = format.money(followUp.netMinor);
      const named = what ?? followUp.category;
      if (named === undefined) return say('today.why.largePurchase', { when, amount });
      return say('today.why.largePurchase.what', { when, amount, what: named });
    }
    case 'referral': {
      const when = format.relativeDay(followUp.on, today);
      return say(`today.why.referral.${followUp.side}.${followUp.step}`, { when });
    }
    case 'not-contacted':
      return say('today.why.notContacted', { span: format.span(followUp.days) });
    case 'rhythm-broken':
      return say('today.why.rhythm', {
        span: format.span(followUp.medianDays),
        when: format.relativeDay(followUp.lastVisit, today),
      });
    case 'tier-reached':
      return say('today.why.tierReached', {
        tier: ownText(followUp.tier.name, language),
        when: format.relativeDay(followUp.on, today),
      });
    case 'tier-lapsing':
      return lapsingText(followUp, telling);
  }
}

type Lapsing = Extract<FollowUp, { reason: 'tier-lapsing' }>;

function lapsingText({ tier, until, keep }: Lapsing, telling: Telling): string {
  const { say, format, language, today } = telling;
  const figures = { tier: ownText(tier.name, language), day: format.day(until, today) };
  if (!keep) return say('today.why.tierLapsing', figures);
  if (keep.by === 'purchases') {
    return say('today.why.tierLapsing.purchases', { ...figures, n: keep.more });
  }
  const amount = format.money(keep.moreMinor);
  return say(`today.why.tierLapsing.${keep.by}`, { ...figures, amount });
}

/** Why something due is not proposed today. */
export function heldText({ held }: FollowUp, { say, format, today }: Telling): string | undefined {
  switch (held?.code) {
    case 'PUT_OFF':
      return say('today.held.PUT_OFF', { day: format.day(held.until, today) });
    case 'CADENCE':
      return say('today.held.CADENCE', { when: format.relativeDay(held.last, today) });
    case 'CONSENT':
      return say('today.held.CONSENT');
    case 'UNREACHABLE':
      return say('today.held.UNREACHABLE');
    case undefined:
      return undefined;
  }
}
