/** Finds the code of a record under the pointer or the focus, wherever it stands. */
const CODE = /^[A-Z]{2,6}-\d{3,}$/;
const CODE_IN_TEXT = /[A-Z]{2,6}-\d{3,}/g;
/** What a card must not cover with itself: the head of the panel that already shows the record. */
const OFF = '[data-card=off], [role=dialog] input, dialog input';

/** A code with the element by which its card stands. */
export interface Spot {
  code: string;
  element: HTMLElement;
  /** The place of the word itself, where it is part of a longer text. */
  at: DOMRect | null;
}

/** The code that an element says, if it says one. */
function codeOf(element: HTMLElement): string | null {
  const code = element.dataset['code'] ?? element.dataset['ref'] ?? (element.classList.contains('code') ? element.textContent.trim() : '');
  return CODE.test(code) ? code : null;
}

/** The code within a control that shows a record, such as a link with code and title. */
function codeWithin(control: HTMLElement): string | null {
  const own = codeOf(control);
  if (own) return own;
  const codes = [...control.querySelectorAll<HTMLElement>('.code, [data-code]')].flatMap((each) => codeOf(each) ?? []);
  return new Set(codes).size === 1 ? codes[0]! : null;
}

/** The code under the pointer. */
export function spotUnder(target: EventTarget | null, x: number, y: number): Spot | null {
  if (!(target instanceof Element) || target.closest(OFF)) return null;
  const marked = target.closest<HTMLElement>('[data-code], [data-ref], .code');
  const code = marked ? codeOf(marked) : null;
  if (marked && code) return { code, element: marked, at: null };
  const control = target.closest<HTMLElement>('button, a, [role=option]');
  const within = control ? codeWithin(control) : null;
  if (control && within) return { code: within, element: control, at: null };
  return inText(x, y);
}

/** The code that has the focus. */
export function spotFocused(target: EventTarget | null): Spot | null {
  if (!(target instanceof HTMLElement) || target.closest(OFF) || !target.matches(':focus-visible')) return null;
  if (!target.matches('button, a, [data-code], [role=option]')) return null;
  const code = codeWithin(target);
  return code ? { code, element: target, at: null } : null;
}

/** The code in a running text at a point of the screen. */
function inText(x: number, y: number): Spot | null {
  const found = caretAt(x, y);
  if (!found) return null;
  const { node, offset } = found;
  const element = node.parentElement;
  // Text that is being written is left alone; a long text marks its codes itself.
  if (!element || element.closest('[contenteditable=true], textarea, input')) return null;
  for (const match of (node.textContent ?? '').matchAll(CODE_IN_TEXT)) {
    if (offset < match.index || offset > match.index + match[0].length) continue;
    const range = document.createRange();
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    const at = range.getBoundingClientRect();
    const inside = x >= at.left && x <= at.right && y >= at.top && y <= at.bottom;
    return inside ? { code: match[0], element, at } : null;
  }
  return null;
}

/** Browser engines name this differently: WebKit has the older name. */
function caretAt(x: number, y: number): { node: Text; offset: number } | null {
  const page = document as Document & {
    caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?: (x: number, y: number) => Range | null;
  };
  const position = page.caretPositionFromPoint?.(x, y);
  if (position) return position.offsetNode instanceof Text ? { node: position.offsetNode, offset: position.offset } : null;
  const range = page.caretRangeFromPoint?.(x, y);
  return range?.startContainer instanceof Text ? { node: range.startContainer, offset: range.startOffset } : null;
}
