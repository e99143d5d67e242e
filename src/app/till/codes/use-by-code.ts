import { useShop } from '#app/shop-context.tsx';
import type { Right } from '#domain/rights/right.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import { useLive } from '#storage/read/use-live.ts';
import type { Sale } from '../basket/sale.ts';

/** What this till has heard of the codes on the basket. Until it was read, a code is not in it. */
export interface HeardCodes {
  readonly codes: readonly string[];
  readonly rights: readonly Right[];
}

const nothing: HeardCodes = { codes: [], rights: [] };

export function useByCode({ codes: handedIn }: Sale): HeardCodes {
  const { db } = useShop();
  const named = handedIn.map(({ code }) => code).join(' ');
  const heard = useLive(async (): Promise<HeardCodes> => {
    const codes = named === '' ? [] : named.split(' ');
    return { codes, rights: await readByCode(db, codes) };
  }, [db, named]);
  return heard ?? nothing;
}

/** The sale as far as can be reckoned: with the codes that were read. */
export function withHeard(sale: Sale, heard: HeardCodes): Sale {
  return { ...sale, codes: sale.codes.filter(({ code }) => heard.codes.includes(code)) };
}
