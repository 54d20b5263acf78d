import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A member of an enumeration as people read it.' })
export class MemberLabel {
  @Field(() => ID, { description: 'The member as the schema has it, such as `FULL`; of `Token`, the token in capitals.' })
  readonly member: string;
  @Field(() => String, { description: 'What it is called.' })
  readonly label: string;
  @Field(() => String, { nullable: true, description: 'What it means, in a sentence; null where its name says it.' })
  readonly meaning: string | undefined;

  constructor(member: string, label: string, meaning: string | undefined) {
    this.member = member;
    this.label = label;
    this.meaning = meaning;
  }
}

@ObjectType({ description: 'An enumeration with its members as people read them.' })
export class EnumerationLabels {
  @Field(() => ID, { description: 'The enumeration, such as `SuggestionClass`; `Token` for the answers of the usual scales.' })
  readonly enumeration: string;
  @Field(() => [MemberLabel], { description: 'Its members.' })
  readonly members: readonly MemberLabel[];
  @Field(() => Boolean, { description: 'False where software wrote the labels and no person has read them yet.' })
  readonly reviewed: boolean;

  constructor(enumeration: string, members: readonly MemberLabel[], reviewed: boolean) {
    this.enumeration = enumeration;
    this.members = members;
    this.reviewed = reviewed;
  }
}
