import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { activityPassages } from './activity-passages.ts';
import { benefitPassages, couponPassages } from './benefit-passages.ts';
import { earningWords } from './earning-words.ts';
import { givenWords } from './given-words.ts';
import { lapseWords } from './lapse-words.ts';
import { orderWords } from './order-words.ts';
import { returnWords } from './return-words.ts';
import { type Passage, type Section, type SectionName, whole } from './section.ts';
import { taxWords } from './tax-words.ts';
import { tierPassages } from './tier-passages.ts';
import { worthWords } from './worth-words.ts';

/**
 * The whole programme in plain words, in the order in which somebody would ask: how points come,
 * what they are worth, when they lapse, the tiers, what each gives, in which order, returns, tax.
 * Nothing that decides an amount is left unsaid. Without coupons their section has no passages.
 */
export function programmeWords(programme: Programme, voice: Voice): readonly Section[] {
  const section = (about: SectionName, passages: readonly Passage[]): Section => ({
    about,
    title: voice.say(`programme.section.${about}`),
    passages,
  });
  return [
    section('earn', whole([...earningWords(programme, voice), givenWords(programme, voice)])),
    section('activities', activityPassages(programme, voice)),
    section('worth', whole(worthWords(programme, voice))),
    section('lapse', whole(lapseWords(programme, voice))),
    section('tiers', tierPassages(programme, voice)),
    section('benefits', benefitPassages(programme, voice)),
    section('coupons', couponPassages(programme, voice)),
    section('order', whole(orderWords(programme, voice))),
    section('returns', whole(returnWords(programme, voice))),
    section('tax', whole(taxWords(programme, voice))),
  ];
}
