import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { chunkGroups, fetchedAhead } from './src/setup/chunks.ts';
import { icuCatalogues } from './src/setup/icu-catalogues.ts';

const pwa = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  includeManifestIcons: false,
  manifest: {
    id: '/',
    name: 'Habitué',
    short_name: 'Habitué',
    description: 'The till of a clothing boutique.',
    lang: 'en',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#FAF7F2',
    theme_color: '#FAF7F2',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,woff2,wasm,json}'],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/v1\//],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    inlineWorkboxRuntime: true,
  },
});

export default defineConfig(({ mode }) => ({
  plugins: mode === 'test' ? [icuCatalogues()] : [icuCatalogues(), react(), tailwindcss(), pwa],
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
  worker: { format: 'es', plugins: () => [icuCatalogues()] },
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false, resolveDependencies: fetchedAhead },
    // What `setup/first-bytes.ts` reads.
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:4180' } },
  test: {
    reporters: ['default'],
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Every file for itself would load the house anew 250 times: half of the suite's time.
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}'],
          globalSetup: './src/setup/postgres-of-tests.ts',
          setupFiles: ['fake-indexeddb/auto', './src/setup/property-runs.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'data',
          environment: 'node',
          include: ['src/**/*.data.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 600_000,
        },
      },
    ],
  },
}));
