import { type CodeKind, newCode } from '#domain/rights/code.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import { readTillState } from '#storage/till-state.ts';
import type { Shop } from './shop.ts';

/** A code that nothing bears yet, of this till's own block and otherwise by chance. */
export async function makeCode(shop: Shop, kind: CodeKind): Promise<string> {
  const { block } = await readTillState(shop.db);
  const code = newCode(kind, block, chanceOf(shop.newId()));
  const taken = await readByCode(shop.db, [code]);
  return taken.length === 0 ? code : await makeCode(shop, kind);
}

function chanceOf(id: string): bigint {
  return BigInt(`0x${id.replace(/[^0-9a-f]/gi, '')}`);
}
