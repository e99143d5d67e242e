import { describe, expect, test } from 'vitest';
import type { FactBody } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import { memberCopy } from '#domain/fact/member-copy.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import { bodiesAboutMember, filled, leaves, MEMBER } from './filled-body.ts';
import { profile } from './member-form.ts';

const DAY = '2026-11-23';

const enrolment: FactBody = { type: 'member.enrolled', member: MEMBER, number: '1', profile: {} };

function sealed(body: FactBody, order: number): SealedFact {
  return {
    ...{ hash: `${order}`, till: 'till-1', clerk: 'ana', boutique: 'main street', body },
    recordedAt: { instant: order, day: DAY, order },
  };
}

function copyOf(body: FactBody) {
  const history = [sealed(enrolment, 1), sealed(body, 2)];
  const card = foldCard(history);
  if (!card) throw new Error('she is enrolled');
  return memberCopy({
    ...{ card, history, boutique: 'Habitué', today: DAY },
    ...{ clerks: new Map([['ana', 'Ana']]), wordings: {} },
  });
}

describe('a copy of everything that is held on a member', () => {
  test.each(bodiesAboutMember())('has every field of %s', (_, inAllForms) => {
    for (const body of inAllForms) {
      const held = new Set(leaves(copyOf(body)));
      expect(leaves(body).filter((leaf) => !held.has(leaf))).toEqual([]);
    }
  });

  test('has every field of her profile as it stands', () => {
    const told = filled(profile) as object;
    const body = { type: 'member.amended', member: MEMBER, changes: told } as FactBody;
    expect(copyOf(body).profile).toEqual(told);
    expect(Object.keys(told)).toContain('closestClerk');
  });

  test('says who wrote down what, when and where, and in what words she was asked', () => {
    const words = [{ channel: 'sms', given: true, day: DAY, clerk: 'ana', wording: 'w' }] as const;
    const copy = copyOf({ type: 'consent.recorded', member: MEMBER, words });
    expect(copy.consents).toMatchObject([{ given: true, day: DAY, askedBy: 'Ana', words: 'w' }]);
    expect(copy.enrolled).toEqual({ on: DAY, by: 'Ana', at: 'main street' });
    expect(copy.recorded.consents).toMatchObject([{ on: DAY, clerkName: 'Ana', till: 'till-1' }]);
  });
});
