import { defineConfig } from 'vitest/config';

/** The domain's own tests alone: what they do not notice, nothing else should have to. */
export default defineConfig({
  test: { environment: 'node', include: ['src/domain/**/*.test.ts'], testTimeout: 60_000 },
});
