import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Finds a Chromium for the browser tests, in this order: CHROMIUM_PATH, one installed on this machine, the one
 * inside the package @sparticuz/chromium (x64 Linux, needs no root). Its own start flags switch web security off,
 * so only its binary is used, never its flags.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names «${named}», but there is no such file.`);
  }
  const installed = places().find((place) => existsSync(place));
  if (installed) return installed;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  }
  throw new Error(
    'The browser tests need Chrome or Chromium. None was found here. Install one, or set CHROMIUM_PATH to its program file.',
  );
}

function places(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  const windows = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((dir) => dir !== undefined)
    .map((dir) => join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  return process.platform === 'win32'
    ? windows
    : process.platform === 'darwin'
      ? [...mac, ...onPath]
      : onPath;
}

/** Flags that keep a headless Chromium quiet on a closed network; security stays on. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];
