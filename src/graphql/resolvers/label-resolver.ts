import { type GraphQLSchema, isEnumType } from 'graphql';
import { Arg, ID, Info, Query, Resolver } from 'type-graphql';
import { OUTSIDE_SCALE } from '../../crosswalk/scales.ts';
import { VALUES } from '../../domain/answer-values.ts';
import { LABELLED, labelOf, meaningOf } from '../../prefill/labels/label.ts';
import { TRANSLATED_BY_SOFTWARE } from '../../prefill/messages/message.ts';
import { Costs } from '../limits/costs.ts';
import { EnumerationLabels, MemberLabel } from '../types/enumeration-labels.ts';
import { InLanguage, type LanguageTag } from '../types/language.ts';

@Resolver()
export class LabelResolver {
  @Costs({ own: 20, size: 60 })
  @Query(() => [EnumerationLabels], {
    description: 'What the members of enumerations, and the answers of the usual scales, are called; those without labels are passed over.',
  })
  labels(
    @Arg('of', () => [ID], { nullable: true, description: 'Only these enumerations, such as `SuggestionClass`; all when left out.' })
    of: readonly string[] | null,
    @InLanguage() language: LanguageTag,
    @Info() { schema }: { readonly schema: GraphQLSchema },
  ): EnumerationLabels[] {
    const reviewed = !TRANSLATED_BY_SOFTWARE.includes(language);
    return LABELLED.filter((name) => of?.includes(name) ?? true).flatMap((name) => {
      const members = membersOf(schema, name).flatMap((member) => {
        const label = labelOf(language, name, member);
        return label === undefined ? [] : [new MemberLabel(member, label, meaningOf(language, name, member))];
      });
      return members.length === 0 ? [] : [new EnumerationLabels(name, members, reviewed)];
    });
  }
}

/** Tokens are no enumeration: a questionnaire may have further ones. */
function membersOf(schema: GraphQLSchema, name: string): string[] {
  if (name === 'Token') return [...VALUES, ...OUTSIDE_SCALE].map((token) => token.toUpperCase());
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}
