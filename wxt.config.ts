import { defineConfig } from 'wxt';

/** How the one source becomes the extension for Chrome, Edge and Firefox. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  zip: { name: 'zairyu-scope-check' },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'ja',
    permissions: ['storage'],
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'zairyu-scope-check@zairyu-scope-check.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
