import type { Card } from '../member/card.ts';
import type { Channel, Profile } from '../member/member.ts';

/**
 * How she may be reached: the ways there are, less those she refused; her own choice comes first.
 */
export interface Reachable {
  readonly channels: readonly Channel[];
  readonly refused: readonly Channel[];
}

const ALL: readonly Channel[] = ['call', 'sms', 'email', 'post'];

/** The last word on a channel holds; not asked is not refused. Keeps D7. */
export function channelsOf({ profile, consents }: Card): Reachable {
  const there = ALL.filter((channel) => isThere(channel, profile));
  const isRefused = (channel: Channel) =>
    consents.findLast((word) => word.channel === channel)?.given === false;
  const channels = there.filter((channel) => !isRefused(channel));
  const isPreferred = (channel: Channel) => Number(channel === profile.channel);
  return {
    channels: channels.toSorted((a, b) => isPreferred(b) - isPreferred(a)),
    refused: there.filter(isRefused),
  };
}

function isThere(channel: Channel, { phones, email, address }: Profile): boolean {
  switch (channel) {
    case 'call':
    case 'sms':
      return (phones?.length ?? 0) > 0;
    case 'email':
      return email !== undefined;
    case 'post':
      return address !== undefined;
  }
}
