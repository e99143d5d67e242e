import { activityPoints } from '../activity/activity-points.ts';
import { recordActivity } from '../activity/record-activity.ts';
import type { Day } from '../calendar/day.ts';
import { canonicalOrder } from '../fact/canonical-order.ts';
import type {
  ActivityRecorded,
  FactBody,
  GivingTakenBack,
  PointsAdjusted,
  PurchaseGiven,
  PurchaseRecorded,
  PurchaseReturned,
  RewardTaken,
  RewardTakenBack,
} from '../fact/fact.ts';
import { applyFact } from '../fact/fold.ts';
import type { SealedFact } from '../fact/member-record.ts';
import type { Card } from '../member/card.ts';
import type { Minor } from '../money/money.ts';
import type { Programme } from '../programme/programme.ts';
import type { Given, Quote } from '../promise/quote.ts';
import { quote } from '../promise/ring-up.ts';
import { isBearers } from '../promise/voucher-paid.ts';
import { givePurchase } from '../purchase/give-purchase.ts';
import type {
  Basket,
  BasketLine,
  Purchase,
  PurchaseLine,
  PurchaseReturn,
  Voucher,
} from '../purchase/purchase.ts';
import { ringUp } from '../purchase/ring-up.ts';
import { soldLine } from '../purchase/sold-line.ts';
import { takeBack } from '../purchase/take-back.ts';
import { takeBackGiving } from '../purchase/take-back-giving.ts';
import type { Right } from '../rights/right.ts';
import { takeBackReward } from '../rights/take-back-reward.ts';
import { takeReward } from '../rights/take-reward.ts';

export interface RelivedHistory {
  /** Absent when nobody was enrolled by then. */
  readonly card: Card | null;
  /** What would have been recorded. */
  readonly facts: readonly FactBody[];
}

interface Past {
  readonly programme: Programme;
  readonly purchases: Map<string, { purchase: Purchase; returns: PurchaseReturn[] }>;
  /** Purchases that became hers afterwards, by the name of the giving. */
  readonly givings: Map<string, PurchaseGiven>;
  /** By the right that each gave. */
  readonly rewards: Map<string, RewardTaken>;
}

/**
 * A member's history as if one programme had been in force all along: the same goods at the same
 * prices on the same days, paid with as many points as she spent then or could have spent, and the
 * same pieces come back. What she did for points she does again; nobody does now what was not
 * asked for then. The same rewards are taken, where there are enough points for them. Points given
 * by hand stay as they were; what a till had made up is
 * not made up again. What happened after `to` is left out.
 * Keeps X1.
 */
export function reliveHistory(
  facts: readonly SealedFact[],
  { programme, to }: { readonly programme: Programme; readonly to: Day },
): RelivedHistory {
  const past: Past = { programme, purchases: new Map(), givings: new Map(), rewards: new Map() };
  const relived: FactBody[] = [];
  let card: Card | null = null;
  for (const fact of canonicalOrder(facts)) {
    if (dayOf(fact) > to) continue;
    const body: FactBody | undefined = card ? inPlaceOf(fact.body, card, past) : fact.body;
    if (body === undefined) continue;
    card = applyFact(card, { ...fact, body });
    relived.push(body);
  }
  return { card, facts: relived };
}

function dayOf({ body, recordedAt }: SealedFact): Day {
  if (body.type === 'purchase.recorded') return body.purchase.day;
  return body.type === 'purchase.returned' ? body.return.day : recordedAt.day;
}

function inPlaceOf(body: FactBody, card: Card, past: Past): FactBody | undefined {
  switch (body.type) {
    case 'purchase.recorded':
      return sellAgain(body, card, past);
    case 'purchase.returned':
      return bringBackAgain(body, card, past);
    case 'purchase.given':
      return giveAgain(body, card, past);
    case 'giving.taken-back':
      return takeGivingBackAgain(body, card, past);
    case 'activity.recorded':
      return doAgain(body, card, past);
    case 'reward.taken':
      return takeAgain(body, card, past);
    case 'reward.taken-back':
      return giveBackAgain(body, card, past);
    case 'points.adjusted':
      return isOfEndpoint(body) ? undefined : body;
    default:
      return body;
  }
}

/** Reckoned right from the first, and enrolled once, there is nothing that was to be put right. */
function isOfEndpoint({ entries }: PointsAdjusted): boolean {
  return entries.some(({ why }) => why.code === 'RECKONED' || why.code === 'ENROLLED_TWICE');
}

function sellAgain(
  { purchase: was }: PurchaseRecorded,
  card: Card,
  past: Past,
): PurchaseRecorded | undefined {
  const request = {
    programme: was.quote ? past.programme : pricesWithTax(past.programme),
    card,
    basket: basketOf(was, past.programme),
    day: was.day,
    purchaseId: was.id,
    receipt: was.receipt,
  };
  const asPaid = ringUp({ ...request, tenders: paid(was.dueMinor) });
  const rung = asPaid.ok ? asPaid : ringUp(asFarAsItGoes(request));
  if (!rung.ok) return undefined;
  const { purchase } = rung.value;
  past.purchases.set(was.id, { purchase, returns: [] });
  return { type: 'purchase.recorded', member: card.member, ...rung.value };
}

/** Where another amount is due, or not as many points and vouchers can be spent as then. */
function asFarAsItGoes<Request extends Parameters<typeof quote>[0]>(request: Request) {
  const { totals, redeemed, vouchers: paying = [], coupons = [] } = quote(request);
  const there = new Set([...paying.map(({ id }) => id), ...coupons.map(({ right }) => right)]);
  const vouchers = request.basket.vouchers?.filter(({ id }) => there.has(id));
  const basket = { ...request.basket, ...(vouchers && { vouchers }), spend: redeemed.points };
  return { ...request, basket, tenders: paid(totals.dueMinor) };
}

/** History from a file was sold at the price that stands in it, tax and all. Keeps I9. */
function pricesWithTax(programme: Programme): Programme {
  return { ...programme, tax: { ...programme.tax, mode: 'inside' } };
}

function paid(amountMinor: Minor) {
  return amountMinor === 0 ? [] : [{ kind: 'other', amountMinor } as const];
}

/** With the coupons whose benefits were given then, and what a manager took off by hand. */
function basketOf({ lines, redeemedPoints, quote: told }: Purchase, programme: Programme): Basket {
  const { given = [], earns } = told ?? {};
  const hand = given.find(({ byHand }) => byHand && !byHand.off);
  const used = [...given, ...(earns?.multipliers ?? []), ...(earns?.bonuses ?? [])];
  const coupons = programme.benefits.flatMap(({ id, code }) =>
    code !== undefined && used.some(({ benefit }) => benefit === id) ? [code] : [],
  );
  return {
    lines: lines.map((line) => asThen(line, given)),
    vouchers: [...vouchersOf(lines, told?.vouchers), ...couponsOf(told)],
    ...(redeemedPoints > 0 && { spend: redeemedPoints }),
    ...(coupons.length > 0 && { coupons }),
    ...(hand?.byHand && hand.minor > 0 && { byHand: { ...hand.byHand, minor: hand.minor } }),
  };
}

/** Her own are looked for on her card again; paper and gift cards pay what they paid then. */
function vouchersOf(lines: readonly PurchaseLine[], paid: Quote['vouchers']): readonly Voucher[] {
  const minor = lines.reduce((sum, line) => sum + line.voucherMinor, 0);
  if (paid === undefined) return minor > 0 ? [{ id: 'as then', amountMinor: minor }] : [];
  return paid.map((each) =>
    each.of === 'paper' || isBearers(each.of)
      ? { id: each.id, amountMinor: each.minor }
      : { id: each.id, of: each.of, amountMinor: each.amount },
  );
}

/** With what a manager took off it then. */
function asThen(line: PurchaseLine, given: readonly Given[]): BasketLine {
  const hand = given.find(({ byHand, lines }) => byHand?.off && lines.includes(line.id))?.byHand;
  return { ...soldLine(line), ...(hand?.off && { byHand: { ...hand, off: hand.off } }) };
}

/** Of those of her card, the ones that opened something. */
function couponsOf({ coupons = [] }: Partial<Pick<Quote, 'coupons'>> = {}): readonly Voucher[] {
  return coupons
    .filter(({ isUsed }) => isUsed)
    .map(({ right }) => ({ id: right, of: 'card', amountMinor: 0 }));
}

/** Of a purchase that nobody knows, what came back refunds what it did and moves no points. */
function bringBackAgain(
  body: PurchaseReturned,
  card: Card,
  { programme, purchases }: Past,
): PurchaseReturned | undefined {
  const was = body.return;
  const of = was.purchase === undefined ? undefined : purchases.get(was.purchase);
  if (of === undefined) return { ...body, entries: [] };
  const taken = takeBack({
    programme,
    card,
    purchase: of.purchase,
    before: of.returns,
    lines: was.lines.map(({ line, quantity }) => ({ line, quantity })),
    day: was.day,
    returnId: was.id,
    receipt: was.receipt,
    why: was.why,
    refundKind: was.refundKind,
    giftCards: unspentOf(of.purchase),
  });
  if (!taken.ok) return undefined;
  of.returns.push(taken.value.return);
  return { type: 'purchase.returned', member: card.member, ...taken.value };
}

/** A gift card that came back then was not spent. */
function unspentOf({ lines }: Purchase): readonly Right[] {
  return lines.flatMap(({ giftCard: id, netMinor: issued }) =>
    id === undefined ? [] : [{ id, issued, used: 0, voided: 0 }],
  );
}

/** What was given to her then is hers again, however many days this programme leaves for it. */
function giveAgain(body: PurchaseGiven, card: Card, past: Past): PurchaseGiven | undefined {
  const { member: _, ...purchase } = body.purchase;
  const { givableDays: __, ...programme } = past.programme;
  const { returns, giving } = body;
  const given = givePurchase({ programme, purchase, returns, card, day: purchase.day, giving });
  if (!given.ok) return undefined;
  past.purchases.set(purchase.id, { purchase: given.value.purchase, returns: [...returns] });
  past.givings.set(giving, given.value);
  return given.value;
}

function takeGivingBackAgain(
  { giving, entries: [first] }: GivingTakenBack,
  card: Card,
  { givings, purchases }: Past,
): GivingTakenBack | undefined {
  const given = givings.get(giving);
  if (!given) return undefined;
  const { id, day } = given.purchase;
  const back = purchases.get(id)?.returns ?? [];
  const taken = takeBackGiving({ card, given, back, day: first?.day ?? day });
  return taken.ok ? taken.value : undefined;
}

/** What she did then she does again; of a friend, both get what this programme gives. */
function doAgain(
  body: ActivityRecorded,
  card: Card,
  { programme }: Past,
): ActivityRecorded | undefined {
  const [first] = body.entries;
  if (first?.kind !== 'earned' || first.why.code !== 'ACTIVITY') return body;
  if (card.lots.some((lot) => lot.id === first.lot && lot.earned > 0)) return undefined;
  const { id, friend } = first.why.activity;
  if (friend === undefined) {
    const done = recordActivity({ programme, card, day: first.day, activity: id });
    return done.ok ? done.value : undefined;
  }
  const activity = programme.activities?.find((each) => each.id === id);
  if (activity?.kind !== 'referral') return undefined;
  const { member } = card;
  const points = member === friend ? activity.friendPoints : activity.points;
  const given = { programme, activity, member, day: first.day, points, which: friend, friend };
  return activityPoints(given);
}

/** A reward that this programme does not have, or that she has not the points for, is not taken. */
function takeAgain(
  { reward, entries: [first], rights: [issued] }: RewardTaken,
  card: Card,
  { programme, rewards }: Past,
): RewardTaken | undefined {
  if (!first || !issued) return undefined;
  const { right } = issued;
  const taken = takeReward({ programme, card, day: first.day, reward, right });
  if (!taken.ok) return undefined;
  rewards.set(right, taken.value);
  return taken.value;
}

function giveBackAgain(
  { entries: [first], rights: [voided] }: RewardTakenBack,
  card: Card,
  { rewards }: Past,
): RewardTakenBack | undefined {
  const taken = rewards.get(voided?.right ?? '');
  if (!taken || !first) return undefined;
  const back = takeBackReward({ card, taken, day: first.day });
  return back.ok ? back.value : undefined;
}
