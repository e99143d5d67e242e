import * as v from 'valibot';
import { expect, test } from 'vitest';
import { refusalOf } from '#domain/member/told.ts';
import { profile } from './member-form.ts';

test('what the till writes down of a member is what the line takes, to the last character', () => {
  for (const field of ['name', 'reading', 'callName', 'email', 'address', 'note'] as const) {
    for (const length of [1, 400, 401, 4000, 4001]) {
      const told = { [field]: `${field === 'email' ? 'a@b.' : ''}`.padEnd(length, 'x') };
      const refusal = refusalOf(told);
      if (refusal?.code === 'EMAIL_FORM') continue;
      expect(v.is(profile, told), `${field} ${length}`).toBe(refusal === undefined);
    }
  }
});
