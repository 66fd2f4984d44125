import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

/**
 * What no small piece is put together with: a page that keeps one part alive needs React and what that part is drawn with, never Remix; and
 * every page with a script needs words.
 */
function togetherOf(path: string): string | undefined {
  if (/\/node_modules\/(react|react-dom|scheduler)\//.test(path)) return 'react';
  if (/\/node_modules\/(@remix-run|react-router|react-router-dom|turbo-stream)\//.test(path)) return 'remix';
  if (/\/app\/i18n\/(browser|t|href|french-spaces)\.ts$/.test(path)) return 'words';
  if (/\/app\/features\/.+\/live-[a-z]+\.tsx$/.test(path)) return 'live';
  return undefined;
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // Fonts and images stay files: the policy of the pages allows no font in a data: address.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Small shared pieces of script are put together: each file is one more request on a slow line.
    rollupOptions: { output: { experimentalMinChunkSize: 10_000, manualChunks: togetherOf } },
  },
  // Packages of the server only: the development server must not try to prepare them for browsers.
  optimizeDeps: {
    exclude: [
      '@node-rs/argon2',
      '@prisma/adapter-pg',
      '@prisma/client',
      'nodemailer',
      'pg',
      'pino',
      'sharp',
      'stripe',
    ],
  },
  server: { watch: { ignored: ['**/.data/**', '**/build/**', '**/tests/**'] } },
});
