import { scaleCents } from '../../money.ts';
import { serial } from '../common/keys.ts';
import { type Fault, inventedDays, type Request, type Setting, type Traits, windowDays } from './facts.ts';

/** What the AI believes about one request, and the rule it applies. Only here does a fault enter. */
export interface View {
  windowDays: number;
  /** It looks for earlier refunds under one profile only. */
  byProfile: boolean;
  fxE4: number;
  /** It takes the customer's word for an item that never came back. */
  trustsClaim: boolean;
  discount: number;
}

/** The types of this family. */
export interface Refund {
  fault: Fault;
  shared: Setting;
  traits: Traits;
  facts: Request;
  view: View;
}

export function viewOf(request: Request, fault: Fault | null, { strict }: Setting): View {
  return {
    windowDays:
      fault === 'hallucinated-policy' ? (strict ? inventedDays.strict : inventedDays.lax) : windowDays,
    byProfile: fault === 'duplicated-records',
    fxE4: fault === 'unit-currency-period' ? 10_000 : request.fxE4,
    trustsClaim: fault === 'sycophancy',
    discount: fault === 'stale-data' ? request.oldDiscount : request.discount,
  };
}

export const refundedBefore = (
  { order, profile, earlier }: Request,
  { byProfile }: Pick<View, 'byProfile'>,
): boolean => earlier.some((e) => serial(e.order) === serial(order) && (!byProfile || e.profile === profile));

/** Items that a view pays for: those that came back, those on a photo, and perhaps one that is only claimed. */
export const paidFor = (request: Request, { trustsClaim }: Pick<View, 'trustsClaim'>) =>
  request.things.filter(
    ({ state }, i) => state !== 'kept' || (trustsClaim && request.plea === 'claim' && i === request.about),
  );

const worth = (things: readonly { cents: number }[], { discount, fxE4 }: View) => {
  const sum = things.reduce((total, { cents }) => total + cents, 0);
  return scaleCents(scaleCents(sum, 10_000 - 100 * discount), fxE4);
};

const payable = (request: Request, view: View) =>
  request.used <= view.windowDays && !refundedBefore(request, view);

export const refundOf = (request: Request, view: View): number =>
  payable(request, view) ? worth(paidFor(request, view), view) : 0;

/** What the assistant offered before the customer's last message: without the item that the message is about. */
export function firstOffer(request: Request, view: View): number {
  if (!payable(request, view)) return 0;
  const moved = request.plea === 'photo' || (request.plea === 'claim' && view.trustsClaim);
  const about = request.things[request.about];
  return worth(
    paidFor(request, view).filter((thing) => !moved || thing !== about),
    view,
  );
}
