import type { Voice } from '#app/kit/promise/voice.ts';
import type { Activity, Programme } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { forWords } from './benefit-passages.ts';
import { type Passage, type Sentence, whole } from './section.ts';
import { whenWords } from './when-words.ts';

/** What brings points besides purchases: how many, for what, to whom, when and how often. */
export function activityPassages(programme: Programme, voice: Voice): readonly Passage[] {
  const { activities = [] } = programme;
  if (activities.length === 0) {
    return whole([{ about: 'none', text: voice.say('programme.activities.none') }]);
  }
  return activities.map((activity) => ({
    about: activity.id,
    title: ownText(activity.name, voice.language),
    sentences: activityWords(activity, programme, voice),
  }));
}

function activityWords(activity: Activity, programme: Programme, voice: Voice): Sentence[] {
  const { points, when, limits = [] } = activity;
  return [
    { about: 'points', text: voice.say('programme.activity.points', { n: points }) },
    ...kindWords(activity, voice),
    { about: 'for', text: forWords(activity, programme, voice) },
    ...(when ? whenWords(when, voice) : []),
    ...limits.map(({ times, per }) => ({
      about: `limit ${per}`,
      text: voice.say(`programme.activity.limit.${per}`, { n: times }),
    })),
  ];
}

function kindWords(activity: Activity, { say, format }: Voice): Sentence[] {
  switch (activity.kind) {
    case 'birthday': {
      const n = activity.days ?? 1;
      return [{ about: 'kind', text: say('programme.activity.birthday', { n }) }];
    }
    case 'referral': {
      const { fromMinor = 0 } = activity;
      const amount = format.money(fromMinor);
      const bought =
        fromMinor > 0
          ? say('programme.activity.referral', { amount })
          : say('programme.activity.referral.any');
      return [
        { about: 'kind', text: bought },
        { about: 'friend', text: say('programme.activity.friend', { n: activity.friendPoints }) },
      ];
    }
    default:
      return [{ about: 'kind', text: say(`programme.activity.${activity.kind}`) }];
  }
}
