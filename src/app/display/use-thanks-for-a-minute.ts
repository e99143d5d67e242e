import { useEffect, useState } from 'react';
import type { Scene } from '#app/kit/display/display-words.ts';

const thanksMs = 60_000;

/** A paid sale is shown for a minute; then it is nobody's any more, and whoever comes next is. */
export function useThanksForAMinute(scene: Scene | undefined): Scene | undefined {
  const paid = scene?.paid?.sale;
  const [over, setOver] = useState<string>();
  useEffect(() => {
    if (paid === undefined) return;
    const wait = setTimeout(() => setOver(paid), thanksMs);
    return () => clearTimeout(wait);
  }, [paid]);
  if (!scene || paid === undefined || paid !== over) return scene;
  const { paid: _, member: __, ...idle } = scene;
  return idle;
}
