import { Field, Int, ObjectType } from 'type-graphql';
import type { Diagnostic } from '../../crosswalk/diagnostic.ts';

@ObjectType({ description: 'An error in a catalogue file, as `bridge lint` tells it.' })
export class CatalogueProblem {
  readonly #diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    this.#diagnostic = diagnostic;
  }

  @Field(() => String, { description: 'Stable; `bridge explain CODE` says more.' })
  get code(): string {
    return this.#diagnostic.code;
  }

  @Field(() => String, { description: 'What is wrong.' })
  get message(): string {
    return this.#diagnostic.message;
  }

  @Field(() => String, { description: 'Why it matters.' })
  get why(): string {
    return this.#diagnostic.why;
  }

  @Field(() => String, { nullable: true, description: 'What to do.' })
  get hint(): string | null {
    return this.#diagnostic.hint;
  }

  @Field(() => String, { description: 'The file, relative to the catalogue.' })
  get file(): string {
    return this.#diagnostic.file;
  }

  @Field(() => Int, { description: 'Counts from 1.' })
  get line(): number {
    return this.#diagnostic.span.line;
  }

  @Field(() => Int, { description: 'Counts from 1.' })
  get column(): number {
    return this.#diagnostic.span.column;
  }
}
