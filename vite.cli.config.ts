import { defineConfig } from 'vite';

/** The command as one file that needs nothing but Node. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'vpc-designer.js', banner: '#!/usr/bin/env node' } },
  },
  logLevel: 'warn',
});
