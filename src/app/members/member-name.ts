import type { Card } from '#domain/member/card.ts';
import type { Say } from '#i18n/say.ts';

/** As she writes it, or her number where she left no name. */
export function memberName({ profile, number }: Card, say: Say): string {
  return profile.name ?? say('members.nameless', { number });
}
