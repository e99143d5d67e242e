import type { ComponentType } from 'react';
import { learnTheRest } from '#i18n/speech.ts';
import { laterPart } from './kit/later-part.tsx';

/** A part of the app that is fetched, with its words, when it is first shown. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return laterPart(async () => {
    const [part] = await Promise.all([load(), learnTheRest()]);
    return part;
  });
}
