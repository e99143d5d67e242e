import type { Day } from '../calendar/day.ts';
import { balanceOn } from '../ledger/balance.ts';
import { type StatementRow, statement } from '../ledger/statement.ts';
import type { Card } from '../member/card.ts';
import type { ConsentWord, MemberId, Profile } from '../member/member.ts';
import type { Points } from '../money/money.ts';
import { canonicalOrder } from './canonical-order.ts';
import type { FactBody } from './fact.ts';
import type { SealedFact } from './member-record.ts';

/** What a type of fact is filed under: the key that stands in the copy. */
type Heading =
  | 'enrolment'
  | 'whatWasTold'
  | 'consents'
  | 'purchases'
  | 'returns'
  | 'points'
  | 'rewards'
  | 'activities'
  | 'contacts'
  | 'standing'
  | 'onePerson'
  | 'erasure'
  | 'pointsSetAside';

type AboutMember = Extract<FactBody, { readonly member?: MemberId }>;

/** Every type of fact about a member stands somewhere: of a new one the compiler asks where. */
const headings: { readonly [Type in AboutMember['type']]: Heading } = {
  'member.enrolled': 'enrolment',
  'member.amended': 'whatWasTold',
  'member.merged': 'onePerson',
  'member.separated': 'onePerson',
  'member.erased': 'erasure',
  'card.changed': 'enrolment',
  'consent.recorded': 'consents',
  'purchase.recorded': 'purchases',
  'purchase.given': 'purchases',
  'giving.taken-back': 'purchases',
  'purchase.returned': 'returns',
  'loose.returned': 'returns',
  'loose.undone': 'returns',
  'points.adjusted': 'points',
  'reward.taken': 'rewards',
  'reward.taken-back': 'rewards',
  'activity.recorded': 'activities',
  'points.claimed': 'pointsSetAside',
  'points.released': 'pointsSetAside',
  'points.courtesy': 'pointsSetAside',
  'contact.recorded': 'contacts',
  'contact.taken-back': 'contacts',
  'follow-up.put-off': 'contacts',
  'tier.given': 'standing',
  'tier.taken-back': 'standing',
};

export interface CopyAsked {
  readonly card: Card;
  readonly history: readonly SealedFact[];
  readonly boutique: string;
  readonly today: Day;
  readonly clerks: ReadonlyMap<string, string>;
  /** What she was asked, by the name of the wording. */
  readonly wordings: Readonly<Record<string, string>>;
}

export interface MemberCopy {
  readonly format: 'habitue/member-copy@1';
  readonly madeOn: Day;
  readonly boutique: string;
  readonly memberNumbers: readonly string[];
  readonly enrolled: { readonly on: Day; readonly by: string; readonly at: string };
  readonly profile: Profile;
  readonly consents: readonly (ConsentWord & {
    readonly askedBy: string;
    readonly words: string;
  })[];
  readonly points: { readonly balance: Points; readonly available: Points };
  readonly pointsLedger: readonly StatementRow[];
  readonly vouchersCreditAndGifts: NonNullable<Card['rights']>;
  /** Everything as it was written down, under its heading, oldest first. */
  readonly recorded: { readonly [Name in Heading]?: readonly object[] };
}

/**
 * Everything that is held on a member, for her to take along: who she is as it stands today, every
 * word on consent with what she was asked, the ledger with its reasons, and each fact about her as
 * it was written down, by whom and when. Nothing about her is in no place of it.
 */
export function memberCopy(asked: CopyAsked): MemberCopy {
  const { card, today, boutique, clerks, wordings } = asked;
  const nameOf = (clerk: string) => clerks.get(clerk) ?? clerk;
  const history = canonicalOrder(asked.history);
  const { balance, available } = balanceOn(card, today);
  return {
    format: 'habitue/member-copy@1',
    madeOn: today,
    boutique,
    memberNumbers: history.flatMap(({ body }) =>
      body.type === 'member.enrolled' ? [body.number] : [],
    ),
    enrolled: { on: card.enrolledOn, by: nameOf(card.enrolledBy), at: card.enrolledAt },
    profile: card.profile,
    consents: card.consents.map((word) => ({
      ...word,
      askedBy: nameOf(word.clerk),
      words: wordings[word.wording] ?? word.wording,
    })),
    points: { balance, available },
    pointsLedger: statement(history, today),
    vouchersCreditAndGifts: card.rights ?? [],
    recorded: byHeading(history, nameOf),
  };
}

function byHeading(history: readonly SealedFact[], nameOf: (clerk: string) => string) {
  const recorded: { [Name in Heading]?: object[] } = {};
  for (const { body, recordedAt, clerk, till, boutique } of history) {
    if (!('member' in body)) continue;
    const { type: what, ...told } = body;
    const { instant, day: on } = recordedAt;
    const by = { clerk, clerkName: nameOf(clerk), till, boutique };
    const under = headings[body.type];
    recorded[under] = [...(recorded[under] ?? []), { what, on, instant, ...by, ...told }];
  }
  return recorded;
}
