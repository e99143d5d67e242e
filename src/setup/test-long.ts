import { ensureBuilt } from './build.ts';
import { playStory } from './play-story.ts';
import { ensurePostgres } from './postgres.ts';
import { root, run } from './run.ts';

/**
 * What `npm test` plays in small: storms of every kind with every planted bug, a busy day's storm
 * on both engines, kills, every size, every job by every kind of hands in every language,
 * every mishap at every step, every screen on a disk and a line that fail.
 */
ensurePostgres();
const simulated =
  simulate('--seeds', '200') && simulate('--adapter', 'dexie', '--seeds', '20', '--no-bugs');
const played =
  ensureBuilt() &&
  [
    playStory('chaos.story', { HABITUE_CHAOS: '500' }),
    playStory('kill.story', { HABITUE_KILLS: '20' }),
    playStory('looks.story', { HABITUE_SIZES: 'all' }),
    playStory('states.story', { HABITUE_STATES: 'all' }),
    playStory('acts.story', { HABITUE_ACTS: 'all' }),
    playStory('never-blocks.story', { HABITUE_MISHAPS: 'all' }),
    playStory('receipts.story', { HABITUE_PAPERS: 'all' }),
  ].every(Boolean);
if (!simulated || !played) process.exitCode = 1;

function simulate(...asked: readonly string[]): boolean {
  return run(process.execPath, [`${root}src/simulation/simulate.ts`, ...asked]);
}
