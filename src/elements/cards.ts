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
  const room = document.documentElement.clientWidth - width - edge;
  const below = at.bottom + gap + height <= innerHeight - edge || at.top < height + gap + edge;
  card.style.insetInlineStart = `${Math.max(edge, Math.min(room, at.left))}px`;
  card.style.insetBlockStart = `${below ? at.bottom + gap : at.top - gap - height}px`;
}

let open: HTMLElement | null = null;
let leaving = 0;

const termOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('.term') : null;
const cardOf = (term: HTMLElement) => term.querySelector<HTMLElement>('.card');

function hide(): void {
  clearTimeout(leaving);
  const card = open && cardOf(open);
  open = null;
  if (card?.matches(':popover-open')) card.hidePopover();
}

function show(term: HTMLElement): void {
  clearTimeout(leaving);
  if (open === term) return;
  hide();
  const card = cardOf(term);
  const link = term.querySelector('a');
  if (!card || !link || typeof card.showPopover !== 'function') return;
  open = term;
  card.showPopover();
  put(card, link);
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
  if (event.key === 'Escape' && open) {
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
  if (touch && (open !== term || !onLink)) {
    event.preventDefault();
    show(term);
  }
});
addEventListener('scroll', hide, { passive: true });

// Source cards open by themselves (popovertarget). `toggle` does not bubble, but it can be caught on the way down.
document.addEventListener(
  'toggle',
  (event) => {
    const card = event.target;
    if (!(card instanceof HTMLElement) || !card.matches('.fact-card:popover-open')) return;
    const mark = document.querySelector(`[popovertarget="${card.id}"]`);
    if (mark && matchMedia('(min-width: 40rem)').matches) put(card, mark);
  },
  true,
);
