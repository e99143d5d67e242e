import { Hono } from 'hono';
import type { Fact } from '#domain/fact/fact.ts';
import { type AsideListed, type AsidesAnswer, MOST_ASIDES } from '#protocol/aside-message.ts';
import { isKey } from '#protocol/form.ts';
import type { AsideCode } from '#protocol/sync-message.ts';
import type { AsideFact } from '../store/aside.ts';
import type { TillRecord } from '../store/contract.ts';
import { takeRequest } from '../tills/take-request.ts';
import type { House } from './house.ts';

/** What is kept aside, of all tills: any of them may show it to a manager. */
export function asideRoute(house: House): Hono {
  const route = new Hono();
  route.get('/', async (c) => {
    const { programme } = await takeRequest(house, c.req.raw);
    const answer = await house.store.read(programme, async (ledger): Promise<AsidesAnswer> => {
      const tills = await ledger.tills();
      const facts = await ledger.asides(MOST_ASIDES);
      return { facts: facts.map((each) => listed(each, tills)) };
    });
    return c.json(answer);
  });
  return route;
}

function listed({ fact, aside }: AsideFact, tills: readonly TillRecord[]): AsideListed {
  const { hash, clerk, body, recordedAt } = fact;
  const till = tills.find((each) => each.till === fact.till);
  const member = 'member' in body && isKey(body.member) ? { member: body.member } : {};
  const receipt = receiptOf(body);
  return {
    ...{ hash, code: aside as AsideCode, type: body.type, clerk, instant: recordedAt.instant },
    ...{ till: till?.name ?? '', block: till?.block ?? 0, ...member },
    ...(isKey(receipt) && { receipt }),
  };
}

/** A malformed fact may lack anything. */
function receiptOf(body: Fact['body']): unknown {
  if ('return' in body) return body.return?.receipt;
  return 'purchase' in body && typeof body.purchase === 'object' && body.purchase !== null
    ? body.purchase.receipt
    : undefined;
}
