/** Where the focus was: the element and, from the inside out, what stood around it. */
interface Place {
  readonly element: HTMLElement;
  readonly levels: readonly {
    readonly parent: Element;
    readonly next: Element | null;
    readonly before: Element | null;
  }[];
}

// Not tabs: the focus alone opens theirs.
const FOCUSABLE =
  ':is(a[href], button:not(:disabled), input:not(:disabled), summary, [tabindex="0"]):not([role=tab], [role=tablist])';
/** What arrow keys move in; it goes on from what is selected. */
const DRAWING = '[role=application][tabindex]';
/** They give the focus back by themselves, or to what opened them. */
const POPUPS = '[role=menu], [role=listbox], [role=dialog]';

function placeOf(element: HTMLElement): Place {
  const levels = [];
  for (let at: Element = element; at.parentElement; at = at.parentElement) {
    levels.push({ parent: at.parentElement, next: at.nextElementSibling, before: at.previousElementSibling });
  }
  return { element, levels };
}

const focusables = (within: Element): readonly HTMLElement[] => [
  ...(within.matches(FOCUSABLE) ? [within as HTMLElement] : []),
  ...within.querySelectorAll<HTMLElement>(FOCUSABLE),
];

const labelOf = (element: Element) => element.getAttribute('aria-label')?.replace(/\d+/g, '#') ?? null;

/** The same control of another row: "Remove Route 3" for "Remove Route 2". */
function alike(of: HTMLElement, within: Element | null): HTMLElement | undefined {
  const label = labelOf(of);
  if (label === null || !within?.isConnected) return undefined;
  return focusables(within).find((element) => labelOf(element) === label);
}

/** "Show inspector" for "Hide inspector" and the reverse. */
function counterpart({ element }: Place): HTMLElement | null {
  const [, verb, what] = /^(Hide|Show) (.+)$/.exec(element.getAttribute('aria-label') ?? '') ?? [];
  if (verb === undefined || what === undefined) return null;
  const label = `${verb === 'Hide' ? 'Show' : 'Hide'} ${what}`;
  return document.querySelector<HTMLElement>(`button[aria-label="${CSS.escape(label)}"]`);
}

/** What should have the focus after an element that is gone: its like in the next row, else what is nearest. */
function nearest(place: Place): HTMLElement | undefined {
  if (place.element.isConnected) return place.element;
  const other = counterpart(place);
  if (other) return other;
  for (const { parent, next, before } of place.levels) {
    if (!parent.isConnected) continue;
    const drawing = parent.closest<HTMLElement>(DRAWING);
    const twin = drawing ?? alike(place.element, next) ?? alike(place.element, before);
    if (twin) return twin;
    if (parent instanceof HTMLElement && parent.dataset.keepsFocus !== undefined) return parent;
    const beside = [next, before].flatMap((one) => (one?.isConnected ? focusables(one).slice(0, 1) : []));
    const found = beside[0] ?? focusables(parent)[0];
    if (found) return found.closest<HTMLElement>(DRAWING) ?? found;
  }
  return undefined;
}

const nothingFocused = () => document.activeElement === null || document.activeElement === document.body;

/**
 * Keeps the keyboard where it was working: when what has the focus goes away (a row that is removed, a dialog that
 * closes), the focus goes to what is nearest to it and not to the top of the page.
 */
export function keepFocus(): () => void {
  let place: Place | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && !target.closest(POPUPS)) place = placeOf(target);
  };
  // Whoever clicks beside everything means to leave.
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      if (place?.element === target && place.element.isConnected && nothingFocused()) place = null;
    });
  };
  let late = 0;
  const restore = () => {
    late = 0;
    if (place === null || !nothingFocused() || document.querySelector(POPUPS)) return;
    nearest(place)?.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(() => {
    // Popups that close give the focus back a moment later.
    if (place !== null && late === 0 && nothingFocused()) late = window.setTimeout(restore, 0);
  });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onBlur);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(late);
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onBlur);
    watch.disconnect();
  };
}
