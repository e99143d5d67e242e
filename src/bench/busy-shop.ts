import { stretchPin } from '#actions/stretch-pin.ts';
import type { FactBody } from '#domain/fact/fact.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import type { Article } from '#domain/purchase/article.ts';
import { createEndpoint, type Endpoint } from '#endpoint/create-endpoint.ts';
import { readPages } from '#endpoint/page/read-pages.ts';
import { PaperTill } from '#endpoint/paper-till.ts';
import { makeSnapshot } from '#endpoint/snapshot/make-snapshot.ts';
import { root } from '#setup/run.ts';
import { fillShop, PROGRAMME } from './filled-shop.ts';

export const PIN = '2580';
const ARTICLES = 5_000;
const ARTICLES_A_FACT = 500;

export interface BusyShop {
  readonly endpoint: Endpoint;
  readonly code: string;
}

/** A boutique of so many members and five thousand articles that lets one more till in. */
export async function openBusyShop(dataFolder: string, members: number): Promise<BusyShop> {
  const endpoint = createEndpoint({ dataFolder, pages: readPages(`${root}dist`) });
  const seller = new PaperTill(endpoint, 'seller');
  await seller.join();
  const facts: readonly FactBody[] = [
    { type: 'boutique.opened', name: 'Atelier', currency: 'EUR', country: 'FR' },
    {
      ...{ type: 'clerk.changed', clerk: 'ioana', name: 'Ioana', role: 'manager' },
      pin: await stretchPin(PIN),
    },
    { type: 'programme.published', programme: houseProgramme('EUR') },
    ...catalogues(),
  ];
  const now = Date.now();
  for (const body of facts) await seller.sync([seller.record(body, { instant: now })]);
  await fillShop(endpoint.store, members);
  await makeSnapshot(endpoint.store, PROGRAMME);
  return { endpoint, code: await seller.makeCode() };
}

export const barcodeOf = (n: number): string => `29900000${String(n).padStart(5, '0')}`;
/** As `fillShop` numbers them. */
export const numberOf = (n: number): string => `2${String(n).padStart(8, '0')}`;

function catalogues(): readonly FactBody[] {
  return Array.from({ length: ARTICLES / ARTICLES_A_FACT }, (_, part) => ({
    type: 'catalogue.changed' as const,
    articles: Array.from({ length: ARTICLES_A_FACT }, (_, n) =>
      article(part * ARTICLES_A_FACT + n + 1),
    ),
  }));
}

function article(n: number): Article {
  const [listMinor, priceMinor] = [6_900, 6_900];
  const category = `Kind ${n % 12}`;
  return {
    ...{ sku: `S${n}`, barcode: barcodeOf(n), name: `Linen dress ${n}`, category },
    ...{ colour: 'ecru', size: '38', listMinor, priceMinor, taxBasisPoints: 2000 },
  };
}
