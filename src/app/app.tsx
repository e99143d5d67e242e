import { useState } from 'react';
import type { Shop } from '#actions/shop.ts';
import type { SyncHandle } from '#sync/start-sync.ts';
import { Router } from './router.tsx';
import { SettingsContext } from './settings/settings-ports.ts';
import { settingsPortsOf } from './settings-ports-of.ts';
import { ShopContext, SyncStatusContext } from './shop-context.tsx';

export interface AppProps {
  readonly shop: Omit<Shop, 'catchUp' | 'claim' | 'nudge' | 'unsentAsFile'>;
  readonly sync: SyncHandle;
  readonly version: string;
}

export function App({ shop, sync, version }: AppProps) {
  const [settings] = useState(() => settingsPortsOf({ db: shop.db, sync, version }));
  const { nudge, claim, catchUp, unsentAsFile } = sync;
  const whole = { ...shop, nudge, claim, catchUp, unsentAsFile };
  return (
    <SyncStatusContext value={sync}>
      <ShopContext value={whole}>
        <SettingsContext value={settings}>
          <Router />
        </SettingsContext>
      </ShopContext>
    </SyncStatusContext>
  );
}
