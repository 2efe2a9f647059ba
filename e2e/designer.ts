import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';

/** A saved design, as far as the stories look into it. */
export interface SavedDesign {
  readonly name: string;
  readonly zoneNaming: string;
  readonly resources: readonly SavedResource[];
}

export interface SavedResource {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly parent: string | null;
  readonly [field: string]: unknown;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The app as a person uses it: with a mouse, a keyboard and what the screen says. Only this file knows the page. */
export class Designer {
  readonly complaints: string[] = [];

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** Opens the app for the first time in this browser and begins an empty design. */
  async startEmpty(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('button', { name: /^Empty design/ }).click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  async startFrom(template: RegExp): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('dialog', { name: 'Start a network' }).getByRole('button', { name: template }).click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
    await this.page.waitForTimeout(400);
  }

  // The canvas

  get canvas(): Locator {
    return this.page.getByRole('main', { name: 'Canvas' });
  }

  /** A resource on the canvas: `node('Subnet', 'web')`. */
  node(kind: string, name: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${escaped(kind)} "${escaped(name)}"`) });
  }

  async #box(target: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await target.boundingBox();
    if (!box) throw new Error('It is not on the screen.');
    return box;
  }

  /** Where a node can be taken hold of: its upper left part, where no other node lies. */
  async #grip(target: Locator): Promise<Spot> {
    const box = await this.#box(target);
    return { x: box.x + Math.min(24, box.width / 4), y: box.y + Math.min(14, box.height / 3) };
  }

  async #dragFrom(from: Spot, to: Spot, hover?: () => Promise<void>): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 12, from.y + 12);
    await mouse.move(to.x, to.y, { steps: 6 });
    await mouse.move(to.x + 1, to.y + 1);
    await hover?.();
    await mouse.up();
  }

  async #paletteSpot(kind: string): Promise<Spot> {
    const item = this.page
      .getByRole('navigation', { name: 'Palette' })
      .getByRole('button', { name: kind, exact: true });
    await item.scrollIntoViewIfNeeded();
    const box = await this.#box(item);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Drags a kind from the palette onto a spot of the canvas (fractions of its size). */
  async drop(kind: string, at: Spot = { x: 0.4, y: 0.4 }): Promise<void> {
    const area = await this.#box(this.canvas);
    const to = { x: area.x + area.width * at.x, y: area.y + area.height * at.y };
    await this.#dragFrom(await this.#paletteSpot(kind), to);
  }

  /** Drags a kind from the palette onto a resource; `says` is what must stand at the pointer before the release. */
  async dropOn(kind: string, target: Locator, says?: RegExp): Promise<void> {
    const box = await this.#box(target);
    const to = { x: box.x + box.width / 2, y: box.y + box.height * 0.85 };
    const expectVerdict = async () => {
      if (says) await expect(this.page.getByRole('status').filter({ hasText: says })).toBeVisible();
    };
    await this.#dragFrom(await this.#paletteSpot(kind), to, expectVerdict);
  }

  /** Drags a resource on the canvas to the middle of another, or to a spot. */
  async dragTo(from: Locator, to: Locator | Spot, says?: RegExp): Promise<void> {
    const box = 'x' in to ? undefined : await this.#box(to);
    const spot = box ? { x: box.x + box.width / 2, y: box.y + box.height * 0.85 } : (to as Spot);
    await this.#dragFrom(await this.#grip(from), spot, async () => {
      if (says) await expect(this.page.getByRole('status').filter({ hasText: says })).toBeVisible();
    });
  }

  /** Draws a link from the handle of a resource to another. */
  async link(from: Locator, to: Locator): Promise<void> {
    await from.hover({ position: { x: 20, y: 10 } });
    const handle = await this.#box(from.locator('[data-link-handle]').last());
    const end = await this.#grip(to);
    await this.#dragFrom({ x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 }, end);
  }

  /** Draws a link with the keyboard alone: select, L, filter, Enter. */
  async linkByKeyboard(from: Locator, filter: string): Promise<void> {
    await this.select(from);
    await this.page.keyboard.press('l');
    await this.page.getByRole('textbox', { name: 'Filter links' }).fill(filter);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Takes hold of the lower right corner of a note or frame. */
  async resize(target: Locator, by: Spot): Promise<void> {
    const { x, y, width, height } = await this.#box(target.locator('[data-resize]'));
    const corner = { x: x + width / 2, y: y + height / 2 };
    await this.#dragFrom(corner, { x: corner.x + by.x, y: corner.y + by.y });
  }

  /** Where one writes on the canvas: `pen('Text of note-1')`. */
  pen(label: string): Locator {
    return this.canvas.getByRole('textbox', { name: label, exact: true });
  }

  async select(target: Locator): Promise<void> {
    const spot = await this.#grip(target);
    await this.page.mouse.click(spot.x, spot.y);
    await expect(this.inspector.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
  }

  async fit(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('button', { name: 'Zoom to fit' }).click();
    await this.page.waitForTimeout(500);
  }

  async nameDesign(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name of the design' }).fill(name);
    await this.page.keyboard.press('Enter');
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  // The inspector

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  async rename(name: string): Promise<void> {
    await this.type('Name', name);
  }

  async type(field: string, text: string): Promise<void> {
    const box = this.inspector.getByRole('textbox', { name: field, exact: true });
    await box.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Tab');
  }

  /** Chooses an option of a list, or types into a field that suggests. */
  async choose(field: string, option: string): Promise<void> {
    const box = this.inspector.getByRole('combobox', { name: field, exact: true });
    const suggests = (await box.evaluate((element) => element.tagName)) === 'INPUT';
    await box.click();
    if (suggests) {
      await this.page.keyboard.press('ControlOrMeta+a');
      await this.page.keyboard.type(option);
      const exact = this.page.getByRole('option', { name: option, exact: true });
      const found = (await exact.count()) > 0 ? exact : this.page.getByRole('option').filter({ hasText: option });
      if ((await found.count()) > 0) await found.first().click();
      await this.page.keyboard.press('Tab');
    } else await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async addRow(button: string): Promise<void> {
    await this.inspector.getByRole('button', { name: button, exact: true }).click();
  }

  async removeRow(name: string): Promise<void> {
    await this.inspector.getByRole('button', { name: `Remove ${name}`, exact: true }).click();
  }

  // Problems

  get problems(): Locator {
    return this.page.getByRole('region', { name: 'Problems' });
  }

  async showProblems(): Promise<void> {
    const tab = this.page.getByRole('tab', { name: /^Problems/ });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  }

  /** Scrolls through the list, of which only what is in sight is on the page, until a button has the name. */
  async #inProblems(name: RegExp | string): Promise<Locator | null> {
    await this.showProblems();
    const button = this.problems.getByRole('button', { name, exact: true }).first();
    const list = this.problems.getByRole('treegrid');
    if ((await list.count()) === 0) return null;
    await list.evaluate((element) => element.scrollTo(0, 0));
    for (;;) {
      await this.page.waitForTimeout(50);
      if ((await button.count()) > 0) return button;
      const isEnd = await list.evaluate((element) => {
        const before = element.scrollTop;
        element.scrollBy(0, element.clientHeight * 0.8);
        return element.scrollTop === before;
      });
      if (isEnd) return null;
    }
  }

  async expectProblem(message: RegExp): Promise<void> {
    await expect(async () => expect(await this.#inProblems(message)).not.toBeNull()).toPass({ timeout: 5000 });
  }

  async expectNoProblem(message: RegExp): Promise<void> {
    await expect(async () => expect(await this.#inProblems(message)).toBeNull()).toPass({ timeout: 5000 });
  }

  /** Presses a button of the list of problems. */
  async pressProblem(name: RegExp | string): Promise<void> {
    await this.expectProblem(typeof name === 'string' ? new RegExp(`^${escaped(name)}$`) : name);
    await this.problems.getByRole('button', { name, exact: true }).first().click();
  }

  async repair(label: RegExp): Promise<void> {
    await this.pressProblem(label);
  }

  /** Chooses from the menu of a problem. */
  async problemMenu(rule: string, resource: string, item: string): Promise<void> {
    await this.pressProblem(`More about ${rule} (${resource})`);
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  get rules(): Locator {
    return this.page.getByRole('dialog', { name: 'Rules and settings' });
  }

  async showRules(): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'View' }).click();
    await this.page.getByRole('menuitem', { name: 'Rules and settings…' }).click();
  }

  /** Errors, warnings and notes as the top bar counts them. */
  async counts(): Promise<string> {
    const button = this.page.getByRole('button', { name: /^Problems: \d/ });
    return (await button.getAttribute('aria-label')) ?? '';
  }

  // Code and files

  get code(): Locator {
    return this.page.getByRole('region', { name: 'Code' });
  }

  async showCode(language?: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Code', exact: true }).click();
    if (language) await this.code.getByRole('tab', { name: language, exact: true }).click();
    await expect(this.code.getByRole('textbox', { name: 'Exported code' })).toBeVisible();
  }

  /** Every exported file by its path, as the zip holds it. */
  async exported(language: string): Promise<Readonly<Record<string, string>>> {
    await this.showCode(language);
    const download = this.page.waitForEvent('download');
    await this.code.getByRole('button', { name: 'Download all as zip' }).click();
    const files = unzipSync(readFileSync(await (await download).path()));
    return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  }

  /** The design as "Save to file" writes it. */
  async saved(): Promise<SavedDesign> {
    const download = this.page.waitForEvent('download');
    await this.page.keyboard.press('ControlOrMeta+s');
    return JSON.parse(readFileSync(await (await download).path(), 'utf8')) as SavedDesign;
  }

  async resource(kind: string, name: string): Promise<SavedResource> {
    const { resources } = await this.saved();
    const found = resources.find((resource) => resource.kind === kind && resource.name === name);
    if (!found) throw new Error(`There is no ${kind} "${name}".`);
    return found;
  }

  async open(text: string, name = 'design.json'): Promise<void> {
    await expect(this.canvas).toBeVisible();
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('ControlOrMeta+o');
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  /** Until the design stands in the browser's storage. */
  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('status', { name: 'Save state' })).toHaveText('Saved in this browser');
  }

  async expectMessage(text: RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: text })).toBeVisible();
  }
}
