import type { Fact, FactBody } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { FactEnvelope } from '#protocol/fact-schema.ts';
import { isKey } from '#protocol/form.ts';

/** Whom a fact names, whatever else is in it. */
export function memberNamed({ body }: Pick<FactEnvelope, 'body'>): MemberId | undefined {
  return 'member' in body && isKey(body.member) ? body.member : undefined;
}

/** The same, and who she was found to be. */
export function membersNamed(fact: Pick<FactEnvelope, 'body'>): readonly MemberId[] {
  const { body } = fact as Fact;
  const into = body.type === 'member.merged' && typeof body.into === 'string' ? [body.into] : [];
  const member = memberNamed(fact);
  return member === undefined ? into : [member, ...into];
}

/** The purchase or return that may count once only, whatever fact tells of it. */
export function onceOnly(body: FactBody): string | undefined {
  if (body.type === 'purchase.recorded') return idOf(body.purchase);
  if (body.type === 'purchase.returned' || body.type === 'loose.returned') {
    return idOf(body.return);
  }
  if (body.type === 'loose.undone') return undoneOf(idOf(body.return));
  return undefined;
}

/** Undone once as well. */
function undoneOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `${id} undone`;
}

function idOf(told: { readonly id?: unknown } | undefined): string | undefined {
  return isKey(told?.id) ? told.id : undefined;
}
