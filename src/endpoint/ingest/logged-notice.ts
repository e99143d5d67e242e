import { valueHash } from '#protocol/canonical.ts';
import type { Notice } from '#protocol/notice.ts';
import type { Logged } from '../store/contract.ts';

/** The endpoint's own word as an entry of the log: no till's, and its place is its number. */
export function loggedNotice(notice: Notice, g: number, receivedAt: number): Logged {
  return {
    g,
    till: '',
    incarnation: 0,
    seq: g,
    fork: 0,
    hash: valueHash({ g, notice }),
    member: null,
    aside: null,
    receivedAt,
    entry: { notice },
  };
}
