import { assert } from '#domain/assert.ts';
import type { FactBody } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { FactEnvelope } from '#protocol/fact-schema.ts';
import type { AsideFact } from '../store/aside.ts';
import type { Ledger, TillRecord } from '../store/contract.ts';
import { asidesTold } from './asides-told.ts';
import { CardDesk } from './card-desk.ts';
import { GoodsDesk } from './goods-desk.ts';
import { membersNamed, onceOnly } from './named-in.ts';
import { PhoneDesk } from './phone-desk.ts';
import { PointsDesk } from './points-desk.ts';
import { Reckoning } from './reckoning.ts';
import { RulesDesk } from './rules-desk.ts';

export interface About {
  readonly tills: readonly TillRecord[];
  readonly now: number;
  readonly erased?: readonly MemberId[] | undefined;
  /** The forms that the till knows. */
  readonly schema: number;
}

/** What the facts of one push are held to: laid once, for all of them together. */
export interface Desks {
  readonly cards: CardDesk;
  readonly points: PointsDesk;
  readonly goods: GoodsDesk;
  readonly phones: PhoneDesk;
  readonly rules: RulesDesk;
  readonly reckoning: Reckoning;
  /** Purchases and returns that count already. */
  readonly counted: Set<string>;
  /** The last number of the order before this push. */
  readonly base: number;
  readonly now: number;
  /** Of whom the till says that she was erased, further on in its chain or at another till. */
  readonly erased: ReadonlySet<MemberId>;
  readonly tills: readonly TillRecord[];
  readonly schema: number;
  /** Facts kept aside of which this push says what a manager decided, by their hash. */
  readonly decided: ReadonlyMap<string, AsideFact>;
}

export async function layDesks(
  ledger: Ledger,
  push: readonly FactEnvelope[],
  { tills, now, schema, erased = [] }: About,
): Promise<Desks> {
  const head = await ledger.head();
  assert(head !== undefined, 'a programme that is synced has been opened');
  const decided = await asidesTold(ledger, push);
  const told = [...push, ...decided.values().map(({ fact }) => fact)];
  const bodies = told.map(({ body }) => body as FactBody);
  const goods = await GoodsDesk.lay(ledger, bodies);
  const phones = await PhoneDesk.lay(ledger, bodies);
  const members = [...told.flatMap(membersNamed), ...goods.owners(), ...phones.members()];
  const cards = await CardDesk.lay(ledger, members);
  const once = bodies.flatMap((body) => onceOnly(body) ?? []);
  const rules = new RulesDesk(ledger);
  return {
    ...{ cards, goods, phones, rules },
    points: await PointsDesk.lay(ledger, cards.members(), { tills, now }),
    reckoning: new Reckoning(ledger, { cards, goods, rules, tills, schema, head }),
    counted: new Set(await ledger.counted(once)),
    base: head.g,
    ...{ now, tills, schema, decided },
    erased: new Set(erased),
  };
}
