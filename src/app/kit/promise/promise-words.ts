import type { Given, Promised, Quote, Reach, Withheld } from '#domain/promise/quote.ts';
import type { RightIssue } from '#domain/promise/right-issue.ts';
import { ownText } from '#i18n/own-text.ts';
import { codeName } from './code-name.ts';
import type { Voice } from './voice.ts';
import { withheldWords } from './withheld-words.ts';

/** A thing that is not given: which, and the reason from the closed list. */
export interface NotGiven {
  readonly key: string;
  readonly what: string;
  readonly why: string;
}

/** The promise in words: the card on the till, the receipt and the "why" sheet all print these. */
export interface PromiseWords {
  /** "Today: −€12.00", when the card gives anything on this basket. */
  readonly today?: string;
  readonly given: readonly { readonly key: string; readonly text: string }[];
  readonly notGiven: readonly NotGiven[];
  readonly earns?: string;
  readonly reach: readonly string[];
}

export function promiseWords(quote: Quote, voice: Voice): PromiseWords {
  const { say, format } = voice;
  const given = [
    ...quote.given.map((one) => ({ key: one.benefit, text: givenWords(one, quote, voice) })),
    ...(quote.issues ?? []).map((one) => ({ key: one.right, text: bringsWords(one, voice) })),
    ...(quote.promised ? [{ key: 'promised', text: promisedWords(quote.promised, voice) }] : []),
  ];
  const promised = {
    given,
    notGiven: notGivenWords(quote, voice),
    reach: quote.reach.map((reach) => reachWords(reach, voice)),
    ...(quote.earns &&
      quote.lines.length > 0 && { earns: say('till.earns', { n: quote.earns.points }) }),
  };
  if (quote.totals.discountMinor === 0) return promised;
  return {
    ...promised,
    today: say('till.today', { amount: format.money(-quote.totals.discountMinor) }),
  };
}

/** "Nothing today", said only where a basket stands and nothing is given on it. */
export function nothingWords(quote: Quote, { say }: Voice): string | undefined {
  const { lines, totals, issues = [] } = quote;
  if (totals.discountMinor !== 0 || lines.length === 0 || issues.length > 0) return undefined;
  const allReduced = lines.every(({ reduced }) => reduced);
  return say(allReduced ? 'till.nothing.reduced' : 'till.nothing');
}

function givenWords(given: Given, quote: Quote, voice: Voice): string {
  const { say, format, language } = voice;
  const { basisPoints, freePieces, what, byHand, tier } = given;
  const benefit = ownText(given.name, language);
  if (byHand) return byHandWords(given, quote, voice);
  if (what) return say('till.benefitWhat', { benefit, what: ownText(what, language) });
  if (freePieces !== undefined) return say('till.benefitFree', { benefit, n: freePieces });
  const lines = quote.lines.filter((line) => given.lines.includes(line.id));
  const n = lines.reduce((sum, line) => sum + line.quantity, 0);
  if (basisPoints === undefined) {
    return say('till.benefitAmount', { benefit, n, amount: format.money(-given.minor) });
  }
  const figures = { n, pct: format.percent(basisPoints), zhe: format.zhe(basisPoints) };
  const fullPrice = lines.every((line) => !line.reduced);
  if (tier && fullPrice) {
    return say('till.tierPct', { tier: ownText(tier.name, language), ...figures });
  }
  return say('till.benefitPct', { benefit, ...figures });
}

/** What a manager took off, from one line or from all, and why. */
function byHandWords({ benefit, byHand, minor }: Given, quote: Quote, { say, format }: Voice) {
  const what = say('till.byHand', { amount: format.money(-minor), note: byHand?.note ?? '' });
  const line = quote.lines.find(({ id }) => benefit === `*${id}`);
  return line ? say('till.byHand.line', { item: line.name, what }) : what;
}

/** What the purchase brings for another time. */
export function bringsWords(
  { amount, terms }: RightIssue,
  { say, format, language, today }: Voice,
) {
  const figures = { benefit: ownText(terms.name, language), amount: format.money(amount) };
  const { lapsesAfter } = terms;
  if (lapsesAfter === undefined) return say('till.brings', figures);
  return say('till.brings.until', { ...figures, day: format.day(lapsesAfter, today) });
}

function notGivenWords(quote: Quote, voice: Voice): readonly NotGiven[] {
  const said = new Map<string, NotGiven>();
  for (const withheld of quote.withheld) {
    const what = notGivenWhat(withheld, quote, voice);
    const why = withheldWords(saidOnce(withheld, quote), voice);
    said.set(`${withheld.line ?? withheld.benefit ?? ''} ${why}`, {
      key: `${withheld.line ?? ''} ${withheld.benefit ?? ''} ${withheld.code}`,
      what,
      why,
    });
  }
  return [...said.values()];
}

/** What is missing to a tier is said once, and better, by what is within reach. */
function saidOnce(withheld: Withheld, { reach }: Quote): Withheld {
  if (withheld.code !== 'TIER') return withheld;
  const within = reach.some((one) => one.code === 'NEXT_TIER' && one.tier === withheld.tier);
  if (!within) return withheld;
  const { moreMinor: _, ...rest } = withheld;
  return rest;
}

function notGivenWhat(withheld: Withheld, quote: Quote, { say, language }: Voice): string {
  if ('voucher' in withheld && withheld.of) return codeName(withheld.of, withheld.voucher, say);
  const line = quote.lines.find(({ id }) => id === withheld.line);
  if (line) return say('till.notItem', { item: line.name });
  if (withheld.name) return ownText(withheld.name, language);
  if ('coupon' in withheld) return say('till.coupon', { code: withheld.coupon });
  if ('voucher' in withheld) return say('till.voucher', { number: withheld.voucher });
  return say('till.notPoints');
}

function reachWords(reach: Reach, { say, format, language, today }: Voice): string {
  switch (reach.code) {
    case 'VOUCHER': {
      const { name, minor, lapsesAfter } = reach;
      const figures = { benefit: ownText(name, language), amount: format.money(minor) };
      if (lapsesAfter === undefined) return say('till.hers', figures);
      return say('till.hers.until', { ...figures, day: format.day(lapsesAfter, today) });
    }
    case 'COUPON': {
      const benefit = ownText(reach.name, language);
      const { lapsesAfter } = reach;
      if (lapsesAfter === undefined) return say('till.hers.coupon', { benefit });
      return say('till.hers.coupon.until', { benefit, day: format.day(lapsesAfter, today) });
    }
    case 'NEXT_BENEFIT': {
      const { moreMinor = 0, morePieces = 0 } = reach;
      const benefit = ownText(reach.name, language);
      if (moreMinor === 0) return say('till.nextBenefit.pieces', { benefit, n: morePieces });
      const amount = format.money(moreMinor);
      if (morePieces === 0) return say('till.nextBenefit', { benefit, amount });
      return say('till.nextBenefit.both', { benefit, amount, n: morePieces });
    }
    case 'NEXT_BLOCK':
      return say('till.next', { n: reach.points, amount: format.money(reach.minor) });
    case 'NEXT_TIER': {
      const tier = ownText(reach.name, language);
      if (reach.by === 'purchases') return say('till.nextTier.purchases', { tier, n: reach.more });
      const figures = { tier, amount: format.money(reach.moreMinor) };
      return say(reach.by === 'single' ? 'till.nextTier.single' : 'till.nextTier', figures);
    }
  }
}

/** That an older promise is kept, to which standing, and until when. */
function promisedWords({ before, tier, until }: Promised, voice: Voice): string {
  const { say, format, language, today } = voice;
  const figures = { day: format.day(before, today), tier: ownText(tier.name, language) };
  if (until === undefined) return say('till.promised.forGood', figures);
  return say('till.promised', { ...figures, until: format.day(until, today) });
}
