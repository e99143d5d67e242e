import type { Day, MonthDay } from '#domain/calendar/day.ts';
import { rhythm } from '#domain/desk/rhythm.ts';
import { onePersonEach } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { Channel, Language, MemberId } from '#domain/member/member.ts';
import { type InForce, inForce } from '#domain/programme/in-force.ts';
import { standing } from '#domain/programme/standing.ts';
import type { TillDatabase } from '../database.ts';
import { wholeBatches } from './batches.ts';
import { eachSealedCard } from './each-card.ts';
import { readProgrammes } from './read-shop.ts';

/** A member as the list of all of them shows and filters her. */
export interface RosterRow {
  readonly member: MemberId;
  readonly number: string;
  readonly name?: string;
  readonly nameLanguage?: Language;
  readonly reading?: string;
  readonly phone?: string;
  readonly birthday?: MonthDay;
  /** Id of her tier on that day; null for none. */
  readonly tier: string | null;
  readonly lastVisit?: Day;
  /** Channels she agreed to; channels she declined. */
  readonly agreed: readonly Channel[];
  readonly declined: readonly Channel[];
}

const sealed = new WeakMap<
  TillDatabase,
  { readonly of: string; readonly chunks: readonly (readonly RosterRow[])[] }
>();

/**
 * Everybody on the books, some hundreds at a time: first those who changed here, then those of the
 * blocks. What the blocks say is read once for a day and a programme.
 */
export async function* readRoster(
  db: TillDatabase,
  day: Day,
): AsyncGenerator<readonly RosterRow[], void> {
  const programmes = await readProgrammes(db);
  if (programmes.length === 0) return;
  const rules = inForce(programmes, day);
  const cards = (await db.cards.toArray()).map((row) => row.card);
  const changed = new Set(cards.map(({ member }) => member));
  yield rowsOf(onePersonEach(cards), rules, day);
  for await (const rows of sealedRows(db, rules, day)) {
    yield changed.size === 0 ? rows : rows.filter(({ member }) => !changed.has(member));
  }
}

async function* sealedRows(
  db: TillDatabase,
  rules: InForce,
  day: Day,
): AsyncGenerator<readonly RosterRow[], void> {
  const batches = await wholeBatches(db);
  const versions = [...rules.earlier, rules.programme].map(({ version }) => version);
  const of = [day, rules.programme.id, ...versions, ...batches.map(({ batch }) => batch)].join(' ');
  const known = sealed.get(db);
  if (known?.of === of) return yield* known.chunks;
  const chunks: (readonly RosterRow[])[] = [];
  for await (const cards of eachSealedCard(db, new Set())) {
    const rows = rowsOf(cards, rules, day);
    chunks.push(rows);
    yield rows;
  }
  sealed.set(db, { of, chunks });
}

function rowsOf(cards: readonly Card[], { programme, earlier }: InForce, day: Day): RosterRow[] {
  return cards
    .filter(({ withdrawn }) => !withdrawn)
    .map((card) => {
      const { member, number, profile } = card;
      const { name, nameLanguage, reading, birthday, phones } = profile;
      const phone = phones?.[0];
      const { lastVisit } = rhythm(card);
      return {
        member,
        number,
        tier: standing(card, programme, { day, earlier }).tier?.id ?? null,
        ...answersOf(card),
        ...(name !== undefined && { name }),
        ...(nameLanguage !== undefined && { nameLanguage }),
        ...(reading !== undefined && { reading }),
        ...(birthday !== undefined && { birthday }),
        ...(phone !== undefined && { phone: phone.e164 ?? phone.typed }),
        ...(lastVisit !== undefined && { lastVisit }),
      };
    });
}

/** The last word on each channel holds. */
function answersOf({ consents }: Card): Pick<RosterRow, 'agreed' | 'declined'> {
  const last = new Map(consents.map(({ channel, given }) => [channel, given]));
  const channels = [...last.keys()];
  return {
    agreed: channels.filter((channel) => last.get(channel) === true),
    declined: channels.filter((channel) => last.get(channel) === false),
  };
}
