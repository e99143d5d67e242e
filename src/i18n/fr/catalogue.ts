import { merged } from '../merged.ts';

export const catalogue = merged(import.meta.glob('./*.json', { eager: true, import: 'default' }));
