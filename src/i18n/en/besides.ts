import { merged } from '../merged.ts';

export const besides = merged(
  import.meta.glob(['./*.json', '!./{kit,shell,till}.json'], { eager: true, import: 'default' }),
);
