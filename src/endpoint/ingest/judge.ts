import { hash } from 'node:crypto';
import type { Fact } from '#domain/fact/fact.ts';
import { parseProgramme } from '#domain/programme/schema.ts';
import { isBare } from '#protocol/bare-fact.ts';
import { factHash } from '#protocol/canonical.ts';
import { bodyForm, type FactEnvelope } from '#protocol/fact-schema.ts';
import { SCHEMA } from '#protocol/limits.ts';
import type { AsideCode } from '#protocol/sync-message.ts';
import { addsUp } from './adds-up.ts';

const sha256 = (text: string): string => hash('sha256', text);

/** What a till knows that is newer than this endpoint may not look right, and yet be. */
const MAY_BE_NEWER: ReadonlySet<AsideCode> = new Set(['MALFORMED', 'DOES_NOT_ADD_UP']);

/** The same of a fact of a till that may be newer than this endpoint. */
export function judgeFrom(
  schema: number,
  ...asked: Parameters<typeof judge>
): AsideCode | undefined {
  const judged = judge(...asked);
  if (judged === undefined || schema <= SCHEMA) return judged;
  return MAY_BE_NEWER.has(judged) ? 'NEWER' : judged;
}

/**
 * What a fact can be told by itself. It happened whatever this says; a code means that it is kept
 * aside, for a manager to see, and counts for nothing. Where something was taken out of a fact, its
 * member must have been erased, and all that had to go must be gone.
 */
export function judge(
  fact: FactEnvelope,
  follows: boolean,
  isErased = false,
): AsideCode | undefined {
  if (factHash(fact as Fact, sha256) !== fact.hash) return 'BAD_HASH';
  if (!follows) return 'BROKEN_CHAIN';
  const form = bodyForm(fact);
  if (form !== 'known') return form === 'newer' ? 'NEWER' : 'MALFORMED';
  const { body } = fact as Fact;
  if (fact.was !== undefined && !(isErased && isBare(body))) return 'BAD_HASH';
  if (body.type === 'programme.published' && !parseProgramme(body.programme).ok) return 'MALFORMED';
  return addsUp(body) ? undefined : 'DOES_NOT_ADD_UP';
}
