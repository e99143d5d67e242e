import { createContext, type ReactNode } from 'react';

/** What the shell puts at the end of every screen's header. */
export const HeaderEnd = createContext<ReactNode>(null);
