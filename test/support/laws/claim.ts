import type { World } from '../worlds/build-world.ts';
import { describeWorld } from '../worlds/describe-world.ts';

/** States what a law demands of a world. @throws with the message and the world when it does not hold there */
export function claim(holds: boolean, world: World, message: () => string): void {
  if (!holds) throw new Error(`${message()}\n${describeWorld(world)}`);
}
