import { type ComponentType, lazy } from 'react';

/** A part of the app that is fetched when it is first shown. */
export function later<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}
