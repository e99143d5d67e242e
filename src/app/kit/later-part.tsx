import { type ComponentType, lazy } from 'react';

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

/** What did not come is asked for again where it is shown next. */
export function askAnewForParts(): void {
  for (const anew of failed) anew();
  failed.clear();
}
