import { assert } from '#domain/assert.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { FactBody } from '#domain/fact/fact.ts';
import { applyFact } from '#domain/fact/fold.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { DayAndTime } from '#domain/intake/read-day.ts';
import { sealHistory } from '#domain/intake/seal-history.ts';
import type { Card } from '#domain/member/card.ts';
import type { Profile } from '#domain/member/member.ts';
import { memberNumber } from '#domain/member/number.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { quote } from '#domain/promise/ring-up.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { Basket, Purchase } from '#domain/purchase/purchase.ts';
import { ringUp } from '#domain/purchase/ring-up.ts';
import { takeBack } from '#domain/purchase/take-back.ts';
import type { Chance } from './chance.ts';
import { chooseBasket } from './choose-basket.ts';
import { consents } from './people.ts';
import type { Happening } from './plan.ts';
import type { Habit } from './temperament.ts';

/** No till is ever given this block: numbers and receipts of the sample meet no others. */
export const SAMPLE_BLOCK = 9999;

export interface SampleShop {
  readonly chance: Chance;
  readonly today: Day;
  readonly programme: Programme;
  readonly articles: readonly Article[];
  readonly clerks: readonly { readonly clerk: string }[];
}

/** Somebody in the shop: who she is, how she shops, and what has become of it so far. */
export interface Life {
  readonly member: string;
  readonly profile: Profile;
  readonly habit: Habit;
  readonly history: SealedFact[];
  readonly purchases: Map<number, Purchase>;
  card: Card | null;
}

export type Tell = (life: Life, body: FactBody, when: DayAndTime & { readonly by: string }) => void;

/** Writes into her history, and folds it into her card. */
export function teller(): Tell {
  const seal = sealHistory({ batch: 'sample', clerk: '', boutique: 'sample' });
  return (life, body, when) => {
    const fact = { ...seal(body, when), clerk: when.by };
    life.history.push(fact);
    life.card = applyFact(life.card, fact);
  };
}

/** Lets everything happen through the very decisions of the till. */
export function liveThrough(
  happenings: readonly Happening[],
  lives: readonly Life[],
  shop: SampleShop & { readonly tell: Tell },
): void {
  let [serial, receipt] = [0, 0];
  for (const { what, who, when, visit } of happenings) {
    const life = lives[who];
    assert(life, 'nothing happens to nobody');
    const at = { ...when, by: shop.chance.pick(shop.clerks).clerk };
    if (what === 'enrol') {
      serial += 1;
      enrol(life, serial, { ...shop, at });
    } else {
      receipt += 1;
      const printed = `${SAMPLE_BLOCK}-${String(receipt).padStart(6, '0')}`;
      const happen = what === 'buy' ? buy : bringBack;
      happen(life, visit, { ...shop, at, receipt: printed });
    }
  }
}

interface Moment extends SampleShop {
  readonly tell: Tell;
  readonly at: DayAndTime & { readonly by: string };
}

function enrol(life: Life, serial: number, { chance, tell, at }: Moment): void {
  const { member, profile } = life;
  const number = memberNumber(SAMPLE_BLOCK, serial);
  tell(life, { type: 'member.enrolled', member, number, profile }, at);
  const asked = { day: at.day, clerk: at.by, wording: 'enrolment@1' };
  const words = consents(chance, profile, asked);
  tell(life, { type: 'consent.recorded', member, words }, { ...at, second: at.second + 30 });
}

interface AtTheTill extends Moment {
  readonly receipt: string;
}

function buy(life: Life, visit: number, moment: AtTheTill): void {
  const { chance, programme, articles, today, at, receipt, tell } = moment;
  const { card, habit, member } = life;
  assert(card, 'a member is enrolled before she buys');
  const isLast = visit === habit.visits.length - 1;
  const isLarge = habit.shows === 'large-purchase' && isLast;
  const chosen = chooseBasket(chance, { articles, today, day: at.day, most: habit.most, isLarge });
  const basket: Basket = chance.percent(22) ? { ...chosen, spend: 'all' } : chosen;
  const request = { programme, card, basket, day: at.day };
  const { dueMinor } = quote(request).totals;
  const kind = chance.percent(70) ? 'card' : 'cash';
  const purchaseId = chance.uuid();
  const tenders = [{ kind, amountMinor: dueMinor } as const];
  const rung = ringUp({ ...request, tenders, purchaseId, receipt });
  assert(rung.ok, 'what the sample buys can be rung up');
  life.purchases.set(visit, rung.value.purchase);
  tell(life, { type: 'purchase.recorded', member, ...rung.value }, at);
}

function bringBack(life: Life, visit: number, moment: AtTheTill): void {
  const { chance, programme, at, receipt, tell } = moment;
  const { card, member } = life;
  const purchase = life.purchases.get(visit);
  const line = purchase && chance.pick(purchase.lines);
  assert(card && purchase && line, 'only what was bought comes back');
  const taken = takeBack({
    ...{ programme, purchase, card, before: [], day: at.day, receipt, why: 'return' },
    lines: [{ line: line.id, quantity: line.quantity }],
    returnId: chance.uuid(),
    refundKind: purchase.tenders[0]?.kind ?? 'card',
  });
  assert(taken.ok, 'what was bought can come back');
  tell(life, { type: 'purchase.returned', member, ...taken.value }, at);
}
