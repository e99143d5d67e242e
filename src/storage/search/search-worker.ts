import { TillDatabase } from '../database.ts';
import { markInMemory } from '../mark.ts';
import { SearchAnswerer } from './answer-search.ts';
import type { Ask } from './search-message.ts';

let answerer: SearchAnswerer | undefined;

/** The search of one page, off its main thread. */
self.onmessage = ({ data }: MessageEvent<Ask>) => {
  if (data.ask !== 'open') {
    answerer?.take(data);
    return;
  }
  const db = new TillDatabase(data.database, { mark: markInMemory() });
  answerer = new SearchAnswerer(db, (answer) => self.postMessage(answer));
  void answerer.open();
};
