/**
 * The cards of terms and sources. Without this file a term is a link to the glossary and a source opens in the
 * middle of the screen: the browser does both by itself. This brings a term's card on hover, focus and tap, lets
 * Escape close it (WCAG 1.4.13), and puts every card beside its words.
 */

/** Milliseconds to cross the gap between the words and their card. */
const grace = 180;
const gap = 6;
const edge = 12;

/** Beside its words: below when there is room, else above, and never beyond the edge of the screen. */
function put(card: HTMLElement, words: Element): void {
  const at = [...words.getClientRects()].at(-1) ?? words.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const within = (place: number, size: number, all: number) =>
    Math.max(edge, Math.min(place, all - size - edge));
  const under = at.bottom + gap;
  const over = at.top - gap - height;
  const above = under + height > innerHeight - edge && over >= edge;
  card.style.insetInlineStart = `${within(at.left, width, document.documentElement.clientWidth)}px`;
  card.style.insetBlockStart = `${within(above ? over : under, height, innerHeight)}px`;
}

let shown: HTMLElement | null = null;
let leaving = 0;
const wide = matchMedia('(min-width: 40rem)');

const termOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('.term') : null;
const cardOf = (term: HTMLElement) => term.querySelector<HTMLElement>('.card');

function hide(): void {
  clearTimeout(leaving);
  const card = shown && cardOf(shown);
  shown = null;
  if (card?.matches(':popover-open')) card.hidePopover();
}

function show(term: HTMLElement): void {
  clearTimeout(leaving);
  if (shown === term) return;
  hide();
  const card = cardOf(term);
  if (!card || !('showPopover' in card)) return;
  shown = term;
  card.showPopover();
  settle(card);
}

document.addEventListener('pointerover', (event) => {
  const term = termOf(event.target);
  if (term && event.pointerType !== 'touch') show(term);
});
document.addEventListener('pointerout', (event) => {
  const term = termOf(event.target);
  if (!term || event.pointerType === 'touch' || term === termOf(event.relatedTarget)) return;
  clearTimeout(leaving);
  leaving = window.setTimeout(hide, grace);
});
document.addEventListener('focusin', (event) => {
  const term = termOf(event.target);
  // A tap focuses too, just before its click: the click then decides.
  if (!term) hide();
  else if (event.target instanceof Element && event.target.matches(':focus-visible')) show(term);
});
document.addEventListener('focusout', (event) => {
  if (termOf(event.target) && !termOf(event.relatedTarget)) hide();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && shown) {
    event.stopPropagation();
    hide();
  }
});
document.addEventListener('click', (event) => {
  const term = termOf(event.target);
  if (!term) return hide();
  const touch = event instanceof PointerEvent && event.pointerType === 'touch';
  // The first tap explains, the second follows the link; a tap on the card itself only keeps it.
  const onLink = event.target instanceof Element && event.target.closest('a');
  if (touch && (shown !== term || !onLink)) {
    event.preventDefault();
    show(term);
  }
});

/** Puts an open card beside its words again. On a phone a source's card stands at the foot of the screen instead. */
function settle(card: HTMLElement): void {
  const words = card.matches('.fact-card')
    ? wide.matches && document.querySelector(`[popovertarget="${card.id}"]`)
    : card.parentElement?.querySelector('a');
  if (words) put(card, words);
}

// Source cards open by themselves (popovertarget). `toggle` does not bubble, but it can be caught on the way down.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLElement && target.matches('.fact-card:popover-open')) settle(target);
  },
  true,
);
addEventListener(
  'scroll',
  () => {
    for (const card of document.querySelectorAll<HTMLElement>('.card:popover-open')) settle(card);
  },
  { passive: true },
);

// A card that the focus has left would stand over what has it now.
document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof Element)) return;
  for (const card of document.querySelectorAll<HTMLElement>('.fact-card:popover-open'))
    if (!card.contains(target) && !target.matches(`[popovertarget="${card.id}"]`)) card.hidePopover();
});
