import { merged } from '../merged.ts';

export const first = merged(
  import.meta.glob('./{kit,shell,till}.json', { eager: true, import: 'default', query: '?first' }),
);
