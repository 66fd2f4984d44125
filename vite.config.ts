import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // Fonts and images stay files: the policy of the pages allows no font in a data: address.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Small shared pieces of script are put together: each file is one more request on a slow line.
    rollupOptions: { output: { experimentalMinChunkSize: 10_000 } },
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
