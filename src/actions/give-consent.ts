import type { ConsentRecorded } from '#domain/fact/fact.ts';
import type { Channel } from '#domain/member/member.ts';
import { done, type Result } from '#domain/result.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import { type AboutMember, type MemberUnknown, recordAboutMember } from './record-about-member.ts';
import type { Shop } from './shop.ts';

export interface GiveConsent extends AboutMember {
  /** Her answer, channel by channel. Channels that were not spoken of keep their last word. */
  readonly answers: readonly { readonly channel: Channel; readonly given: boolean }[];
  /** The id of the wording she was shown. */
  readonly wording: string;
  /** She answered on the customer display, and nobody for her. */
  readonly byHerself?: true;
}

/** Writes down her yes or no to being contacted: who asked, in what words, on what day. */
export async function giveConsent(
  shop: Shop,
  request: GiveConsent,
): Promise<Result<ConsentRecorded, MemberUnknown | NotRecorded>> {
  const { clerk, member, answers, wording, byHerself } = request;
  const who = { clerk, wording, ...(byHerself && { byHerself }) };
  return await orNotRecorded(
    recordAboutMember(shop, request, (_, day) =>
      done({
        type: 'consent.recorded',
        member,
        words: answers.map((answer) => ({ ...answer, day, ...who })),
      } as const),
    ),
  );
}
