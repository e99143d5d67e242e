import type { AsideCode } from '#protocol/sync-message.ts';
import type { BringRefusal, Brought } from './bring-file.ts';

const REFUSALS: Readonly<Record<BringRefusal, string>> = {
  UNREADABLE: 'There is no such file, or it cannot be read.',
  NOT_OURS: 'This is no file of unsent changes.',
  NEWER: 'A newer version of the app wrote this file: update this endpoint first.',
  OTHER_BOUTIQUE: 'This file comes from another boutique than the one that is kept here.',
  DAMAGED: 'This file is damaged: something in it is not as it was written.',
  FORGED: 'This file does not bear the signature of the till it names.',
  TILL_UNKNOWN: 'The till that this file comes from was never let in here.',
  TOO_LARGE: 'This file is too large.',
  EMPTY: 'There is no change in this file.',
};

const REASONS: Readonly<Record<AsideCode, string>> = {
  NEWER: 'written by a newer app than this endpoint knows',
  MALFORMED: 'of a form that no till writes',
  BAD_HASH: 'changed after it was written down',
  BROKEN_CHAIN: 'what was recorded just before it is missing',
  DOES_NOT_ADD_UP: 'its figures do not agree',
  ALREADY_RECORDED: 'recorded already under another number',
  DOES_NOT_FOLD: 'does not fit what is known of the member',
  ALREADY_GIVEN: 'given to a member by another till first',
  BLOCKS_LOST: 'its members were not on the till any more',
};

export function sayRefused(refusal: BringRefusal): string {
  return `${REFUSALS[refusal]} Nothing more of it was taken in.`;
}

/** One line for each thing that became of what is in the file. */
export function sayBrought({ till, block, fresh, known, left, aside }: Brought): string {
  const lines = [
    `Of ${till === '' ? `till ${block}` : till}: ${changes(fresh)} new and taken in,`,
    `${known} known already.`,
  ];
  const kept = aside.map(({ code, n }) => `Kept and not counted: ${n}, ${REASONS[code]}.`);
  const stays = `Not in their place: ${left}, for what was recorded before is missing here.`;
  return [lines.join(' '), ...kept, ...(left > 0 ? [stays] : [])].join('\n');
}

function changes(n: number): string {
  return n === 1 ? '1 change' : `${n} changes`;
}
