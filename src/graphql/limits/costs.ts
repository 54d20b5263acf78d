import { Extensions } from 'type-graphql';

/** What a field costs, in microseconds of work. A field without any of this costs 1, and a list is counted with 10 entries. */
export interface FieldCost {
  /** For the field itself. */
  readonly own?: number;
  /** How often what is selected below it is asked for. */
  readonly size?: number | ((args: Readonly<Record<string, unknown>>) => number);
}

/** Says what a field costs, for the limits on operations and callers. */
export function Costs(cost: FieldCost): MethodDecorator & PropertyDecorator {
  return Extensions({ cost });
}

/** The cost of a page of a list: as many entries as the argument `first` asks for. */
export const PAGE: FieldCost = { own: 50, size: ({ first }) => Math.max(0, Number(first)) };

/** As many States as a list of all of them may have. */
export const MANY_STATES = 200;
/** The cost of a pre-fill from answers that are at hand. */
export const PREFILL = 6_000;
