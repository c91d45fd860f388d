import type { Locator, Page } from 'playwright-core';
import { awake } from './browser.ts';

/** A hand that has no mouse. Everything it does begins at whatever has the focus now. */
export interface Keyboard {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses Tab until `target` has the focus. Fails after `most` presses, saying where it ended. */
  tabTo(target: Locator, most?: number): Promise<void>;
  /** Waits until the page itself has put the focus on `target`. */
  isLedTo(target: Locator): Promise<void>;
  /** Tab there, then Enter. */
  follow(target: Locator, most?: number): Promise<void>;
}

const hasFocus = (target: Locator) =>
  target.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement));

export function keyboardOf(page: Page): Keyboard {
  const tabTo = async (target: Locator, most = 90) => {
    await target.first().waitFor();
    for (let i = 0; i <= most; i++) {
      // A person is slower than an island that wakes as it comes into view.
      if (await hasFocus(target)) return awake(target.and(page.locator(':focus')));
      await page.keyboard.press('Tab');
    }
    const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
    throw new Error(`${most} times Tab did not reach ${target}. The focus is at ${at}`);
  };
  return {
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    tabTo,
    isLedTo: (target) => target.and(page.locator(':focus')).waitFor(),
    async follow(target, most) {
      await tabTo(target, most);
      // A button that still waits for the learner's record says so, and a person would wait as well.
      await target.and(page.locator(':focus:not([aria-disabled="true"])')).waitFor();
      await page.keyboard.press('Enter');
    },
  };
}
