import * as v from 'valibot';
import { caseForm } from '#cli/quote/case-form.ts';
import { readCase } from '#cli/quote/read-case.ts';
import type { Benefit, Gives } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { parseProgramme } from '#domain/programme/schema.ts';
import { quote } from '#domain/promise/ring-up.ts';

export interface QuoteTimes {
  /** `JSON.parse` and the schema, round by round. */
  readonly read: readonly (readonly number[])[];
  readonly quote: readonly (readonly number[])[];
}

const LINES = 50;
const GROUPS = 3;
const OF_A_GROUP = 10;
const KINDS = ['dresses', 'coats', 'hats', 'shoes', 'belts', 'scarves'];

/**
 * Reads and quotes the same requests in turn: 50 lines, 30 benefits in three groups of ten, which
 * is every combination that a programme may ask for, each request with its own prices and shares.
 */
export function quoteSpeed({ rounds, each }: { rounds: number; each: number }): QuoteTimes {
  const texts = Array.from({ length: each }, (_, seed) => JSON.stringify(someCase(seed + 1)));
  const times: { read: number[][]; quote: number[][] } = { read: [], quote: [] };
  for (let round = -1; round < rounds; round++) {
    const taken = texts.map((text) => [timed(() => readAll(text)), timedQuote(text)] as const);
    if (round < 0) continue;
    times.read.push(taken.map(([read]) => read));
    times.quote.push(taken.map(([, quoted]) => quoted));
  }
  return times;
}

function readAll(text: string): void {
  const form = v.safeParse(caseForm, JSON.parse(text));
  if (!form.success || !parseProgramme(form.output.programme).ok) throw new Error('a bad case');
}

function timedQuote(text: string): number {
  const read = readCase(JSON.parse(text));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return timed(() => quote(read.value.request));
}

function timed(act: () => void): number {
  const startedAt = performance.now();
  act();
  return performance.now() - startedAt;
}

function someCase(seed: number): object {
  const pick = chance(seed);
  const article = (index: number) => ({
    ...{ name: `article ${index}`, sku: `sku-${index}`, category: KINDS[pick(KINDS.length)] },
    ...{ brand: `brand ${pick(4)}`, priceMinor: 990 + pick(90_000), season: `AW${pick(3)}` },
    tags: pick(4) === 0 ? ['new-season'] : [],
  });
  return {
    programme: {
      ...houseProgramme('EUR'),
      benefits: Array.from({ length: GROUPS * OF_A_GROUP }, (_, index) => someBenefit(index, pick)),
    },
    member: { balance: 560, tier: 'vip', birthday: { month: 11, day: 3 } },
    basket: {
      lines: Array.from({ length: LINES }, (_, index) => ({
        ...{ id: `line ${index}`, quantity: 1 + pick(3), article: article(index) },
      })),
      spend: 'all',
    },
    day: '2026-11-23',
  };
}

function someBenefit(index: number, pick: (options: number) => number): Benefit {
  const scopes: NonNullable<Benefit['scope']>[] = [
    {},
    { except: { tags: ['new-season'] } },
    { only: { categories: KINDS.slice(pick(3), 3 + pick(3)) } },
    { only: { brands: [`brand ${pick(4)}`] } },
  ];
  const gives: Gives[] = [
    { kind: 'percentage', basisPoints: 500 + 50 * pick(60) },
    { kind: 'percentage', basisPoints: 500 + 50 * pick(60) },
    { kind: 'amount', minor: 500 + pick(20_000) },
    { kind: 'free-pieces', buy: 2 + pick(3), free: 1 },
  ];
  return {
    ...{ id: `benefit-${index}`, name: { en: `Benefit ${index}` } },
    group: `group-${index % GROUPS}`,
    gives: gives[pick(gives.length)] ?? { kind: 'amount', minor: 1 },
    scope: scopes[pick(scopes.length)] ?? {},
  };
}

function chance(seed: number): (options: number) => number {
  let state = seed * 2_654_435_761;
  return (options) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c_1b_3c_6d) + 0x9e_37_79_b9) >>> 0;
    return (state >>> 8) % options;
  };
}
