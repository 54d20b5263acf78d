/** The sentences of explanations in English. A placeholder in braces stands for a value; the other languages keep them all. */

export const en = {
  // What is suggested
  'class.FULL': 'The answer “{value}” follows from what {state} has already answered.',
  'class.CONDITIONAL': 'The answer is “{value}” if a person of {state} confirms what is listed below.',
  'class.PARTIAL.excluded': 'The answer cannot be {excluded}. Which of {left} it is, is for {state} to say.',
  'class.PARTIAL.confirmable': 'No answer follows yet; some could be ruled out by confirming what is listed under each source.',
  'class.PARTIAL.payload': 'No answer follows, but what {state} wrote or cited elsewhere can be taken as a draft.',
  'class.CONTEXT': 'No answer follows. What {state} answered elsewhere is worth reading side by side.',
  'class.CONFLICT': 'Two things that {state} has answered cannot both be true of this question. No value is offered until that is settled.',
  'class.NONE': 'There is nothing to offer for this question.',
  'warning.confirmations_would_conflict':
    'Taken as confirmed, the sources would contradict each other; look at them before confirming anything.',

  // Why there is nothing
  'reason.NOT_PARTY': '{state} is not a party to {instrument}.',
  'reason.POSSIBLY_DISJOINT': 'What was answered may have nothing in common with what is asked here.',
  'reason.SOURCE_NOT_APPLICABLE': 'The corresponding question was answered “not applicable”.',
  'reason.SOURCE_UNANSWERED': 'A corresponding question exists, but has not been answered: {items}.',
  'reason.SOURCE_UNANSWERED.unasked': 'Something corresponds in the other instrument, but no question that was answered asks about it.',
  'reason.NO_COMMON_FACET': 'The corresponding questions ask about another side of the matter: {items}.',
  'reason.NO_COUNTERPART': 'Reviewed: the other instrument has nothing that corresponds.',
  'reason.NOT_REVIEWED': 'Nobody has yet compared this with the other instrument.',

  // Of whom a section is asked
  'asked.voluntary':
    '{state} is not a party to {instrument}, so this section is not asked of it and is open to it. What is suggested shows what it would already fulfil if it joined.',
  'asked.unknown':
    'Whether {state} is a party to {instrument} is not recorded here. This section is asked of parties; others may answer it of their own accord.',

  // What the State said
  'said.value': '{state} answered “{value}” to {questionnaire} on {provisions}, as of {day}.',
  'said.value.undated': '{state} answered “{value}” to {questionnaire} on {provisions}, without a date.',
  'said.text': '{state} wrote or cited something under {questionnaire} on {provisions}, as of {day}.',
  'said.text.undated': '{state} wrote or cited something under {questionnaire} on {provisions}, without a date.',
  'said.leaves': 'Of this question that leaves {left}.',

  // How the provisions relate
  'relation.equal': '{subject} and {object} ask exactly the same',
  'relation.subset': '{subject} asks a part of what {object} asks',
  'relation.superset': '{subject} asks everything that {object} asks, and more',
  'relation.intersects': '{subject} and {object} share something, and each asks something that the other does not',
  'relation.overlaps': '{subject} and {object} share something; whether one contains the other is left open',
  'relation.disjoint': '{subject} and {object} have nothing in common',
  'relation.related': '{subject} and {object} are worth reading side by side; nothing is claimed about what they share',
  'relation.no_counterpart': '{subject} has no counterpart in {instrument}',
  'relation.own_offences': ', each for the offences of its own instrument',
  'relation.level.stricter': '; a “yes” to the first proves more, because it obliges more strongly',
  'relation.level.weaker': '; a “yes” to the second proves more, because it obliges more strongly',
  'relation.tree': 'Both questions are about parts of the same provision.',
  'relation.same': 'Both questions ask about {provisions}.',
  'relation.facet.broader': 'There the question was about law, practice and institutions together; here it is about {facet} only.',
  'relation.facet.narrower': 'There the question was about {facet} only; here it is about law, practice and institutions together.',
  'relation.facet.other': 'There the question was about {from}; here it is about {to}.',
  'row.because': '{claim} (row {row}): {rationale}',

  // What is not covered
  'open.nothing': 'Nothing that is asked here is left open.',
  'open.row': 'Not covered (row {row}): {text}',
  'open.subset': 'Not covered: {target} asks more than {source}.',
  'open.intersects': 'Not covered: each side asks something that the other does not.',
  'open.elements': 'Not covered: {elements}.',
  'open.limited': 'What was answered on {item} is limited to some offences, so it says nothing about the offences of {instrument}.',

  // What to confirm
  'confirm.law-covers-all-offences': 'Confirm once: “{about}” is not limited to the offences of {instrument}.',
  'confirm.answer-covers-all-offences':
    'Confirm that the answer on {provisions} holds for every offence alike, not only for those of {instrument}.',
  'confirm.law-still-so': 'Confirm once: “{about}” still says today what it said on {day}.',
  'confirm.answer-still-so': 'Confirm that the answer of {day} on {provisions} is still so today.',
  'confirm.answer-still-so.undated': 'Confirm that the undated answer on {provisions} is still so today.',
  'confirm.answer-final': 'Confirm that the answer on {provisions} is final: the focal point has not cleared it yet.',
  'confirm.same-question': 'Confirm that the question on {provisions} asks the same in the edition that was answered.',
  'confirm.correspondence': 'Confirm that the correspondence {about} is right: it is not approved yet.',
  'confirm.condition': 'Confirm that this is so in {state}: {text}.',
  'confirm.settled': 'Settle the contradiction about {provisions}: say that this answer stands, or correct it.',

  // Closing
  'close.not_reviewed': 'The correspondence was prepared by software and has not yet been reviewed by a lawyer.',
  'close.nothing_entered': 'Nothing is entered until a person of {state} accepts it.',
  'close.translated': 'This translation was made by software and has not been read by a person.',

  // Words
  'token.yes': 'Yes',
  'token.in_part': 'Yes, in part',
  'token.no': 'No',
  'token.not_applicable': 'Not applicable',
  'token.unknown': 'Unknown',
  'facet.law': 'the law',
  'facet.practice': 'practice',
  'facet.institution': 'institutions',
  'facet.compliance': 'compliance as a whole',
  'facet.statistics': 'statistics',
  'facet.example': 'examples',
  'facet.challenge': 'challenges',
  'facet.assistance_need': 'assistance needed',
  'facet.legal_act': 'an act done under that treaty alone',
  'word.or': 'or',
  'word.and': 'and',
  'word.article': '{instrument} article {number}',
  'word.question': '{item} (question on {provisions})',
  'word.quoted': '“{text}”',
  'word.separator': '; ',
  'word.in_language': '{text} ({language})',

  // From where an accepted answer was taken
  'quotation.from': 'from {places}',
  'quotation.article': 'article {article}',
  'quotation.paragraph': 'article {article} paragraph {paragraph}',
  'quotation.cycle': 'cycle {number}',
  'quotation.cluster': 'cluster {number}',
} as const;
