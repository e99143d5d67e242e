import * as v from 'valibot';
import { foldCard } from '#domain/fact/fold.ts';
import { foldTogether } from '#domain/fact/fold-together.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import type { Card } from '#domain/member/card.ts';
import { MOST_MINOR } from '#domain/money/money.ts';
import { inForce } from '#domain/programme/in-force.ts';
import { type Issue, issuesOf } from '#domain/programme/issue.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { parseProgramme } from '#domain/programme/schema.ts';
import type { QuoteRequest } from '#domain/promise/quote-request.ts';
import type { Basket } from '#domain/purchase/purchase.ts';
import { done, type Result, refused } from '#domain/result.ts';
import type { Right } from '#domain/rights/right.ts';
import { caseForm, type QuoteCase, readyMade } from './case-form.ts';
import { readFacts } from './read-facts.ts';
import { toldCard } from './told-card.ts';

export interface ReadCase {
  readonly request: QuoteRequest;
  readonly takeBack: NonNullable<NonNullable<QuoteCase['options']>['takeBack']>;
}

type Read<Value> = Result<Value, readonly Issue[]>;

/** A case as the domain asks for it, or everything that is wrong with it. */
export function readCase(input: unknown): Read<ReadCase> {
  const form = v.safeParse(caseForm, input);
  const programme = readProgramme(form.success ? form.output.programme : ofKey(input));
  if (!form.success || !programme.ok) {
    return refused([
      ...(form.success ? [] : issuesOf(form.issues)),
      ...(programme.ok ? [] : programme.refusal),
    ]);
  }
  const { member, day, options = {} } = form.output;
  const card = readMember(member, programme.value, day);
  if (!card.ok) return card;
  const basket = readBasket(form.output.basket);
  const wrong = wrongLines(basket);
  if (wrong.length > 0) return refused(wrong);
  const { takeBack = [], line, purchaseId, receipt, giftCards } = options;
  const earlier = readEarlier(options.earlier ?? [], programme.value);
  if (!earlier.ok) return earlier;
  return done({
    request: {
      ...{ programme: programme.value, card: card.value, basket, day },
      ...(line && { line }),
      ...(earlier.value.length > 0 && { earlier: earlier.value }),
      ...(purchaseId !== undefined && { purchaseId }),
      ...(receipt !== undefined && { receipt }),
      ...(giftCards && { giftCards: giftCards.map((told) => giftCardOf(told, day)) }),
    },
    takeBack,
  });
}

type ToldGiftCard = NonNullable<NonNullable<QuoteCase['options']>['giftCards']>[number];

function giftCardOf({ number, leftMinor }: ToldGiftCard, issuedOn: string): Right {
  const terms = { kind: 'gift-card', name: { en: number }, issuedOn } as const;
  return { id: number, terms, issued: leftMinor, used: 0, voided: 0 };
}

/** What the form of a basket cannot say: names that are there once, and a sum within bounds. */
function wrongLines({ lines }: Basket): Issue[] {
  const ids = lines.map(({ id }) => id);
  const twice = ids.flatMap((id, index): Issue[] => {
    const message = `is ${JSON.stringify(id)}, which is there already`;
    return ids.indexOf(id) === index ? [] : [{ path: `$.basket.lines[${index}].id`, message }];
  });
  const gross = lines.reduce(
    (sum, { quantity, article }) => sum + quantity * article.priceMinor,
    0,
  );
  if (gross <= MOST_MINOR) return twice;
  const allowed = `at most ${MOST_MINOR}`;
  return [...twice, { path: '$.basket.lines', message: `come to ${gross}`, allowed }];
}

function ofKey(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('programme' in input)) return undefined;
  return input.programme;
}

function readProgramme(told: unknown, path = '$.programme'): Read<Programme> {
  if (told === undefined) return refused([]);
  const isReadyMade = typeof told === 'object' && told !== null && 'house' in told;
  if (!isReadyMade) return parsed(told, path);
  const read = v.safeParse(readyMade, told);
  if (!read.success) return refused(issuesOf(read.issues).map(under(path)));
  const { house, with: replaced } = read.output;
  return parsed({ ...houseProgramme(house), ...replaced }, `${path}.with`);
}

/** Oldest first; each took effect before the one that is asked about. */
function readEarlier(told: readonly unknown[], programme: Programme): Read<readonly Programme[]> {
  const read = told.map((each, index) => readProgramme(each, `$.options.earlier[${index}]`));
  const issues = read.flatMap((each, index): readonly Issue[] => {
    if (!each.ok) return each.refusal;
    const { effectiveFrom } = each.value;
    if (effectiveFrom < programme.effectiveFrom) return [];
    const path = `$.options.earlier[${index}].effectiveFrom`;
    const allowed = `a day before ${JSON.stringify(programme.effectiveFrom)}`;
    return [{ path, message: `is ${JSON.stringify(effectiveFrom)}`, allowed }];
  });
  if (issues.length > 0) return refused(issues);
  const versions = read.flatMap((each) => (each.ok ? each.value : []));
  return done(inForce([...versions, programme], programme.effectiveFrom).earlier);
}

function parsed(told: unknown, path: string): Read<Programme> {
  const read = parseProgramme(told);
  return read.ok ? read : refused(read.refusal.issues.map(under(path)));
}

function under(prefix: string) {
  return (issue: Issue): Issue => ({ ...issue, path: prefix + issue.path.slice(1) });
}

function readMember(
  told: QuoteCase['member'],
  programme: Programme,
  day: string,
): Read<Card | undefined> {
  if (!told) return done(undefined);
  if (!('facts' in told)) return knownTier(told.tier, programme, toldCard(told, programme, day));
  const facts: Read<readonly SealedFact[]> = readFacts(told.facts);
  if (!facts.ok) return facts;
  const card = foldCard(facts.value);
  if (card) return done(isMerged(facts.value) ? allOfHer(facts.value, card) : card);
  return refused([{ path: '$.member.facts', message: 'enrol nobody', allowed: 'an enrolment' }]);
}

function isMerged(facts: readonly SealedFact[]): boolean {
  return facts.some(({ body }) => body.type === 'member.merged');
}

/** Of members found to be one the card is that of the person, asked for by who was first. */
function allOfHer(facts: readonly SealedFact[], first: Card): Card {
  return jointCard(foldTogether(facts), first.member) ?? first;
}

function knownTier(tier: string | undefined, { tiers }: Programme, card: Card): Read<Card> {
  if (tier === undefined || tiers.some(({ id }) => id === tier)) return done(card);
  const allowed = tiers.map(({ id }) => JSON.stringify(id)).join(' or ');
  return refused([{ path: '$.member.tier', message: `is ${JSON.stringify(tier)}`, allowed }]);
}

function readBasket({ lines, vouchers, ...rest }: QuoteCase['basket']): Basket {
  return {
    lines: lines.map(({ id, quantity = 1, article, ...more }, index) => ({
      id: id ?? `line ${index + 1}`,
      quantity,
      article: { sku: article.name, listMinor: article.priceMinor, ...article },
      ...more,
    })),
    ...(vouchers && {
      vouchers: vouchers.map((voucher, index) => ({ id: `voucher ${index + 1}`, ...voucher })),
    }),
    ...rest,
  };
}
