import * as v from 'valibot';
import type { FactBody } from '#domain/fact/fact.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import { type Issue, issuesOf } from '#domain/programme/issue.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { bodyForm } from '#protocol/fact-schema.ts';

const text = v.pipe(v.string('a text'), v.maxLength(200, 'a text of at most 200 characters'));
const whole = v.pipe(v.number('a whole number'), v.safeInteger('a whole number'));

const sealed = v.looseObject(
  {
    hash: text,
    till: text,
    clerk: text,
    boutique: text,
    recordedAt: v.object({ instant: whole, day: text, order: whole }, 'an object'),
    body: v.looseObject({ type: text }, 'the body of a fact'),
  },
  'a fact',
);

/** Facts as they lie in a block. One that the protocol cannot read is an issue, not a guess. */
export function readFacts(
  told: readonly unknown[],
): Result<readonly SealedFact[], readonly Issue[]> {
  const issues = told.flatMap((fact, index) => {
    const path = `$.member.facts[${index}]`;
    const read = v.safeParse(sealed, fact);
    if (!read.success) {
      return issuesOf(read.issues).map((one) => ({ ...one, path: path + one.path.slice(1) }));
    }
    const { body, recordedAt } = read.output;
    const form = bodyForm({ ...ENVELOPE, body, recordedAt });
    if (form !== 'known') return [{ path: `${path}.body`, message: said[form] }];
    return strangeEntries(body as unknown as FactBody, path);
  });
  return issues.length > 0 ? refused(issues) : done(told as readonly SealedFact[]);
}

/** Points move in the ledger of whom the fact is about, and in no other. */
function strangeEntries(body: FactBody, path: string): readonly Issue[] {
  if (!('entries' in body)) return [];
  return body.entries.flatMap(({ member }, at) => {
    if (member === body.member) return [];
    const allowed = body.member === undefined ? 'no entry' : JSON.stringify(body.member);
    const message = `is ${JSON.stringify(member)}, whom the fact is not about`;
    return [{ path: `${path}.body.entries[${at}].member`, message, allowed }];
  });
}

const said = {
  newer: 'is of a type that is not known here',
  malformed: 'has not the form of its type',
} as const;

const ENVELOPE = {
  ...{ programme: '', till: '', incarnation: 1, seq: 1, previous: '', hash: '', clerk: '' },
  ...{ boutique: '', seen: 0 },
};
