import { test as base, expect } from '@playwright/test';
import { Designer } from './designer';

/** A story starts with a browser that has never seen the app; it fails if the page complained about anything. */
export const test = base.extend<{ designer: Designer }>({
  designer: async ({ page }, use) => {
    // One way to save a file for all: a download. The picker of the system cannot be driven.
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showSaveFilePicker');
      Reflect.deleteProperty(window, 'showOpenFilePicker');
    });
    const designer = new Designer(page);
    await use(designer);
    expect(designer.complaints).toEqual([]);
  },
});

export { expect };
