import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Property tests take seconds on a busy machine; a test that hangs still ends.
    testTimeout: 60_000,
  },
});
