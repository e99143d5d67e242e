import { type ComponentType, lazy } from 'react';
import { learnTheRest } from '#i18n/speech.ts';

/** A part of the app that is fetched, with its words, when it is first shown. */
export function later<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), learnTheRest()]);
    return { default: part };
  });
}
