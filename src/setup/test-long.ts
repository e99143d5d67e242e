import { ensureBuilt } from './build.ts';
import { playStory } from './play-story.ts';
import { ensurePostgres } from './postgres.ts';

/** What `npm test` plays in small: a busy day's storm on both engines, kills, every size. */
ensurePostgres();
const played =
  ensureBuilt() &&
  [
    playStory('chaos.story', { HABITUE_CHAOS: '500' }),
    playStory('kill.story', { HABITUE_KILLS: '20' }),
    playStory('looks.story', { HABITUE_SIZES: 'all' }),
  ].every(Boolean);
if (!played) process.exitCode = 1;
