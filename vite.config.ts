import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { leanRules } from './scripts/lean-rules.mjs';
import { contentSecurityPolicy } from './scripts/security-headers.mjs';

/** Puts the policy into the built page, so that it holds wherever the files are served from. */
const policyInPage: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), policyInPage, leanRules()],
  build: {
    target: 'es2023',
    // The polyfill is a script in the page; every browser that runs the target has module preload.
    modulePreload: { polyfill: false },
    // What the entry imports, for .size-limit.mjs.
    manifest: true,
    // The licences of the packages in the bundle ask that their text goes with it.
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Parts of packages that nothing uses may go: to make them, or (`__name`) to give them a name for stack traces,
      // does nothing else.
      treeshake: { manualPureFunctions: ['memo', 'forwardRef', 'createContext', '__name'] },
    },
  },
  server: { host: '127.0.0.1' },
});
