import { merged } from '../merged.ts';

export const selling = merged(
  import.meta.glob('./{kit,shell,till}.json', { eager: true, import: 'default', query: '?then' }),
);
