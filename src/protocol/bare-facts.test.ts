import { expect, test } from 'vitest';
import { bareBody, bareCard } from '#domain/fact/bare.ts';
import type { Fact, FactBody } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import { canonicalJson } from './canonical.ts';
import { bodyForm } from './fact-schema.ts';
import { bodiesAboutMember, MEMBER } from './filled-body.ts';

/**
 * Fields of free text that an erasure leaves: names of things, codes and ids. A field of another
 * name is asked for here: could it say who she is, or hold what somebody wrote of her?
 */
const left = new Set([
  ...['into', 'from', 'manager', 'referredBy', 'claim', 'reward', 'id', 'receipt', 'purchase'],
  ...['lot', 'batch', 'sku', 'name', 'category', 'brand', 'colour', 'size', 'season', 'tags'],
  ...['care', 'giftCard', 'line', 'friend', 'right', 'benefit', 'uses', 'clerk', 'contact', 'tier'],
  ...['en', 'till', 'giving', 'rightIds', 'return', 'exchange', 'voucher', 'soldBy'],
]);

/** Any text may stand there: neither one of a few, nor a day. */
const isFree = (text: string) => text.startsWith('text-');

function texts(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return isFree(value) ? [name] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => texts(each, name));
  return Object.entries(value).flatMap(([field, each]) => texts(each, field));
}

const bodies = bodiesAboutMember();

test.each(bodies)('[F10] of %s nothing is left that could say who she is', (type, inAllForms) => {
  for (const body of inAllForms) {
    const bare = bareBody(body);
    expect(texts(bare).filter((name) => !left.has(name))).toEqual([]);
    expect(bareBody(bare)).toEqual(bare);
    expect(bodyForm(sealed(bare, 1) as Fact)).toBe(bodyForm(sealed(body, 1) as Fact));
    if (type !== 'member.enrolled') continue;
    expect([...texts(bare)].sort()).toEqual(['referredBy']);
  }
});

test('[F10] whatever comes later, and whether or not it came bare, her card is the same', () => {
  const erased: FactBody = { type: 'member.erased', member: MEMBER, manager: 'a', reason: 'asked' };
  const all = bodies.flatMap(([, inAllForms]) => inAllForms);
  const enrolled = all.filter(({ type }) => type === 'member.enrolled').slice(0, 1);
  const others = all.filter(({ type }) => type !== 'member.enrolled');
  const half = Math.floor(others.length / 2);
  const told = [...enrolled, ...others.slice(0, half), erased, ...others.slice(half)];
  const card = foldCard(told.map(sealed));
  expect(card).toEqual(foldCard(told.map((body) => bareBody(body)).map(sealed)));
  expect(card).toMatchObject({ erased: true, withdrawn: true, number: '', profile: {} });
  expect(canonicalJson(card)).toBe(card && canonicalJson(bareCard(card)));
});

function sealed(body: FactBody, order: number): SealedFact {
  return {
    ...{ hash: `${order}`, till: 'till-1', clerk: 'ana', boutique: 'main street', body },
    recordedAt: { instant: order, day: '2026-11-23', order },
  };
}
