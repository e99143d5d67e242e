import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { playStory } from './play-story.ts';

/** Plays the stories that look at screens, and hands over the folder with what they saw. */
export async function takePictures(
  stories: string,
  use: (folder: string) => void | Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'habitue-pictures-'));
  const env = { HABITUE_PICTURES: folder, HABITUE_SIZES: 'all' };
  if (ensureBuilt() && playStory(stories, env)) await use(folder);
  else process.exitCode = 1;
  rmSync(folder, { recursive: true });
}
