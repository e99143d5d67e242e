import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';
import { takePictures } from './take-pictures.ts';

/** The pictures of the README, each by the scene and the state that it shows. */
const WANTED = {
  sell: 'sell-basket-en-1024',
  why: 'why-en-1024',
  today: 'today-en-1024',
  profile: 'profile-en-1024',
};

await takePictures('/looks.story', (folder) => {
  const place = join(root, 'e2e/pictures');
  mkdirSync(place, { recursive: true });
  for (const [name, scene] of Object.entries(WANTED)) {
    copyFileSync(join(folder, `${scene}.png`), join(place, `${name}.png`));
  }
});
