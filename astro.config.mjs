import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { authorChecks } from './src/build/author-checks.ts';
import { redirects } from './src/build/redirects.ts';
import { searchIndex } from './src/build/search.ts';
import { themeScriptHash } from './src/layouts/theme-script.mjs';

// BASE_PATH puts the whole site under a folder ("/training/"); SITE_URL is its public address.
// Both are optional: without them the site works at the root of any host.
const base = process.env.BASE_PATH || '/';

const lean = {
  // Nothing reads the lists of what to load beforehand that every dynamic import would carry.
  modulePreload: false,
  // Smaller than the default, for pages that are held to a byte budget.
  minify: 'terser',
  terserOptions: { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true } },
};

export default defineConfig({
  site: process.env.SITE_URL || undefined,
  base,
  trailingSlash: 'always',
  output: 'static',
  integrations: [mdx(), preact(), authorChecks(), redirects(), searchIndex()],
  // Shiki writes inline styles, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    plugins: [
      {
        // Styles belong to layouts here, so a script loaded on demand never brings styles of its own. The stock
        // helper would look for them on every page; this one only loads.
        name: 'second-look:plain-preload',
        enforce: 'pre',
        // Said here, because Astro's own settings for the browser's part leave these out.
        configEnvironment: (name) => (name === 'client' ? { build: lean } : undefined),
        load: {
          filter: { id: /vite\/preload-helper\.js$/ },
          handler: () => 'export const __vitePreload = (load) => load();',
        },
      },
      {
        // Astro marks every lesson with a directive of its own, and the bundler warns of each: ten lines a lesson, of
        // nothing an author could mend.
        name: 'second-look:quiet',
        onLog: (_, { code, message }) =>
          code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('"use astro:') ? false : undefined,
      },
    ],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Two simulations have files of the same name; whose is whose is told by theirs.
              chunkFileNames: ({ facadeModuleId }) => {
                const [, type, part] =
                  /src\/simulations\/([^/]+)\/(\w+)\.tsx?$/.exec(facadeModuleId ?? '') ?? [];
                if (!type) return '_astro/[name].[hash].js';
                return `_astro/${type}.${part}.[hash].js`;
              },
              // Shared files instead of a dozen small ones: cached across pages, and they compress better together.
              codeSplitting: {
                groups: [
                  // Alone, or every page with a search key would carry what it was put into.
                  { name: 'load', test: /vite\/preload-helper|src\/stores\/keys\.ts/, priority: 4 },
                  // Small things of the generators that other simulations draw with, too.
                  { name: 'drawn', test: /domain\/families\/(confidence|common\/days)/, priority: 2 },
                  // What every island needs: how it draws, and the learner's record.
                  {
                    name: 'record',
                    test: /node_modules\/(preact\/(dist|hooks|jsx-runtime)|@nanostores\/preact|@astrojs\/preact)\/|src\/parts\/(RiskScale|Tag|Icon|icon|value|say|href)|src\/(stores\/(log|progress)|words\/en\/format|domain\/value)\.ts/,
                    priority: 3,
                  },
                  // What a shift is played with, and its debrief shows again.
                  {
                    name: 'desk',
                    test: /src\/(words\/en\/(run|moves|practice)|parts\/(RecordTable|MachineVoice|keys|later|media|DeskBar)|domain\/(rng|money|forms|metrics\/cost)|simulations\/review-desk\/actions|run\/(last-finished|parts-of)|stores\/(run|shown))\.tsx?/,
                    priority: 1,
                  },
                  { name: 'lesson', test: /src\/(elements\/|screens\/lesson-page)/, priority: 1 },
                ],
              },
            },
          },
        },
      },
    },
  },
  build: { format: 'directory', inlineStylesheets: 'never' },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [themeScriptHash],
      },
    },
  },
});
