import { type ComponentType, lazy } from 'react';
import { onAskAnew } from './ask-anew.ts';

/** A part of the app that is not on this device yet, and that nobody sends just now. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

const failed = new Set<() => void>();

/** A part that is fetched when it is first shown. One that did not come can be asked for anew. */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const fetched = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (cause) {
        failed.add(() => {
          Part = fetched();
        });
        throw new PartMissing('A part of the app did not come.', { cause });
      }
    });
  let Part = fetched();
  return function LaterPart(props: Props) {
    return <Part {...props} />;
  };
}

onAskAnew(() => {
  for (const anew of failed) anew();
  failed.clear();
});
