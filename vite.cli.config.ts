import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const outDir = 'dist-cli';
const file = 'vpc-designer.js';

const executable: Plugin = {
  name: 'executable',
  writeBundle: ({ dir = outDir }) => chmod(join(dir, file), 0o755),
};

/** The command as one file that needs nothing but Node. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  plugins: [executable],
  build: {
    ssr: 'src/cli/main.ts',
    outDir,
    target: 'node20',
    rollupOptions: {
      output: { entryFileNames: file, codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
  logLevel: 'warn',
});
