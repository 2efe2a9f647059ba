import { chmod } from 'node:fs/promises';
import { defineConfig, type Plugin } from 'vite';

const file = 'dist-cli/vpc-designer.js';

const executable: Plugin = {
  name: 'executable',
  closeBundle: () => chmod(file, 0o755),
};

/** The command as one file that needs nothing but Node. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  plugins: [executable],
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    rollupOptions: {
      output: { entryFileNames: 'vpc-designer.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
  logLevel: 'warn',
});
