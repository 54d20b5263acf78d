import { CommandFailure } from '../failure.ts';

/** What a payload says was wrong with what was sent. */
export interface ToldErrors {
  readonly errors: readonly { readonly message: string }[];
}

/** @throws CommandFailure where the payload says why nothing was done */
export function refuseErrors({ errors }: ToldErrors): void {
  if (errors.length > 0) throw new CommandFailure('usage', errors.map(({ message }) => message).join('\n  '));
}
