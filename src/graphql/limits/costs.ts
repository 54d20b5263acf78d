import { Extensions } from 'type-graphql';

/** What a field costs. A field without any of this costs 1, and a list is counted with 10 entries. */
export interface FieldCost {
  /** What is done for the field itself, in units of one plain field (about a microsecond). */
  readonly own?: number;
  /** How often what is selected below it is done. */
  readonly size?: number | ((args: Readonly<Record<string, unknown>>) => number);
}

/** Says what a field costs, for the limits on operations and callers. */
export function Costs(cost: FieldCost): MethodDecorator & PropertyDecorator {
  return Extensions({ cost });
}

/** The cost of a page of a list: as many entries as the argument `first` asks for. */
export const PAGE: FieldCost = { own: 50, size: ({ first }) => Math.max(0, Number(first)) };
