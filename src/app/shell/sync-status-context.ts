import { createContext } from 'react';
import { type StatusStore, statusStore } from '#sync/status.ts';

export const SyncStatusContext = createContext<StatusStore>(statusStore());
