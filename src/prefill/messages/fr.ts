/** The sentences of explanations in French, written by software. No-break spaces are set by `message`. */

import type { Messages } from './message-key.ts';

export const fr: Messages = {
  // What is suggested
  'class.FULL': 'La réponse « {value} » découle de ce que l’État ({state}) a déjà répondu.',
  'class.CONDITIONAL':
    'La réponse est « {value} », à condition qu’une personne habilitée de l’État ({state}) confirme ce qui est énuméré ci-dessous.',
  'class.PARTIAL.excluded':
    'La réponse ne peut pas être {excluded}. Il appartient à l’État ({state}) de dire laquelle est la bonne : {left}.',
  'class.PARTIAL.confirmable':
    'Aucune réponse n’en découle encore ; certaines pourraient être écartées si ce qui est indiqué sous chaque source était confirmé.',
  'class.PARTIAL.payload':
    'Aucune réponse n’en découle, mais ce que l’État ({state}) a écrit ou cité ailleurs peut être repris comme projet de réponse.',
  'class.CONTEXT': 'Aucune réponse n’en découle. Il est utile de lire en parallèle ce que l’État ({state}) a répondu ailleurs.',
  'class.CONFLICT':
    'Deux réponses de l’État ({state}) ne peuvent être vraies toutes les deux au regard de cette question. Aucune valeur n’est proposée tant que cela n’est pas tranché.',
  'class.NONE': 'Il n’y a rien à proposer pour cette question.',
  'warning.confirmations_would_conflict':
    'Une fois confirmées, les sources se contrediraient ; il convient de les examiner avant toute confirmation.',

  // Why there is nothing
  'reason.NOT_PARTY': 'L’État ({state}) n’est pas partie à cet instrument ({instrument}).',
  'reason.POSSIBLY_DISJOINT': 'Ce qui a été répondu n’a peut-être rien de commun avec ce qui est demandé ici.',
  'reason.SOURCE_NOT_APPLICABLE': 'La réponse à la question correspondante est « sans objet ».',
  'reason.SOURCE_UNANSWERED': 'Une question correspondante existe, mais elle est restée sans réponse : {items}.',
  'reason.SOURCE_UNANSWERED.unasked':
    'L’autre instrument contient une disposition correspondante, mais aucune question ayant reçu une réponse ne porte sur elle.',
  'reason.NO_COMMON_FACET': 'Les questions correspondantes portent sur un autre aspect : {items}.',
  'reason.NO_COUNTERPART': 'Examen fait, rien ne correspond dans l’autre instrument.',
  'reason.NOT_REVIEWED': 'Personne n’a encore comparé cette disposition avec l’autre instrument.',

  'asked.voluntary':
    '{state} n’est pas partie à {instrument} : cette section ne lui est pas adressée, mais lui est ouverte. Ce qui est suggéré montre ce que cet État appliquerait déjà s’il y adhérait.',
  'asked.unknown':
    'On ne sait pas ici si {state} est partie à {instrument}. Cette section est adressée aux parties ; les autres peuvent y répondre de leur propre initiative.',

  // What the State said
  'said.value': 'L’État ({state}) a répondu « {value} » dans « {questionnaire} » au sujet de ceci : {provisions}, à la date du {day}.',
  'said.value.undated':
    'L’État ({state}) a répondu « {value} » dans « {questionnaire} » au sujet de ceci : {provisions}, sans indication de date.',
  'said.text':
    'L’État ({state}) a écrit ou cité quelque chose dans « {questionnaire} » au sujet de ceci : {provisions}, à la date du {day}.',
  'said.text.undated':
    'L’État ({state}) a écrit ou cité quelque chose dans « {questionnaire} » au sujet de ceci : {provisions}, sans indication de date.',
  'said.leaves': 'Pour la présente question, il reste {left}.',

  // How the provisions relate
  'relation.equal': 'Ce qui est exigé à {subject} et ce qui l’est à {object} sont exactement la même chose',
  'relation.subset': 'Ce qui est exigé à {subject} est une partie de ce qui l’est à {object}',
  'relation.superset': 'Ce qui est exigé à {subject} comprend tout ce qui l’est à {object}, et davantage',
  'relation.intersects':
    'Ce qui est exigé à {subject} et ce qui l’est à {object} ont une partie commune, et chaque côté exige quelque chose que l’autre n’exige pas',
  'relation.overlaps':
    'Ce qui est exigé à {subject} et ce qui l’est à {object} ont une partie commune ; la question de savoir si l’un contient l’autre reste ouverte',
  'relation.disjoint': 'Ce qui est exigé à {subject} et ce qui l’est à {object} n’ont rien de commun',
  'relation.related': 'Il est utile de lire en parallèle {subject} et {object} ; rien n’est affirmé quant à ce qui leur est commun',
  'relation.no_counterpart': 'Rien dans l’autre instrument ({instrument}) ne correspond à {subject}',
  'relation.own_offences': ', chaque fois pour les infractions de l’instrument en question',
  'relation.level.stricter': ' ; un « oui » du premier côté prouve davantage, car l’obligation y est plus forte',
  'relation.level.weaker': ' ; un « oui » du second côté prouve davantage, car l’obligation y est plus forte',
  'relation.tree': 'Les deux questions portent sur des parties de la même disposition.',
  'relation.same': 'Les deux questions ont le même objet : {provisions}.',
  'relation.facet.broader':
    'Là, la question portait à la fois sur le droit, la pratique et les institutions ; ici, elle ne porte que sur {facet}.',
  'relation.facet.narrower':
    'Là, la question ne portait que sur {facet} ; ici, elle porte à la fois sur le droit, la pratique et les institutions.',
  'relation.facet.other': 'Là, la question portait sur {from} ; ici, elle porte sur {to}.',
  'row.because': '{claim} (ligne {row}) : {rationale}',

  // What is not covered
  'open.nothing': 'Rien de ce qui est demandé ici ne reste ouvert.',
  'open.row': 'Non couvert (ligne {row}) : {text}',
  'open.subset': 'Non couvert : {target} exige davantage que {source}.',
  'open.intersects': 'Non couvert : chaque côté exige quelque chose que l’autre n’exige pas.',
  'open.elements': 'Non couvert : {elements}.',
  'open.limited':
    'Ce qui a été répondu sur ce point – {item} – se limite à certaines infractions et ne dit donc rien des infractions de l’instrument en cause ({instrument}).',

  // What to confirm
  'confirm.law-covers-all-offences':
    'À confirmer une seule fois : « {about} » ne se limite pas aux infractions de l’instrument ({instrument}).',
  'confirm.answer-covers-all-offences':
    'À confirmer : la réponse vaut de la même manière pour toutes les infractions, et non seulement pour celles de l’instrument ({instrument}) – {provisions}.',
  'confirm.law-still-so': 'À confirmer une seule fois : « {about} » prévoit encore aujourd’hui ce qui était prévu à la date du {day}.',
  'confirm.answer-still-so': 'À confirmer : la réponse donnée à la date du {day} est encore exacte aujourd’hui – {provisions}.',
  'confirm.answer-still-so.undated': 'À confirmer : la réponse non datée est encore exacte aujourd’hui – {provisions}.',
  'confirm.answer-final': 'À confirmer : la réponse est définitive, bien que le point focal ne l’ait pas encore validée – {provisions}.',
  'confirm.same-question': 'À confirmer : dans l’édition à laquelle il a été répondu, la question demande la même chose – {provisions}.',
  'confirm.correspondence': 'À confirmer : la correspondance {about} est exacte, bien qu’elle ne soit pas encore approuvée.',
  'confirm.condition': 'À confirmer pour l’État ({state}) : {text}.',
  'confirm.settled': 'Contradiction à trancher : dire que cette réponse est maintenue, ou la corriger – {provisions}.',

  // Closing
  'close.not_reviewed': 'La correspondance a été établie par un logiciel et n’a pas encore été examinée par un juriste.',
  'close.nothing_entered': 'Rien n’est inscrit tant qu’une personne habilitée de l’État ({state}) ne l’a pas accepté.',
  'close.translated': 'Cette traduction a été faite par un logiciel et n’a été relue par personne.',

  // Words
  'token.yes': 'Oui',
  'token.in_part': 'Oui, en partie',
  'token.no': 'Non',
  'token.not_applicable': 'Sans objet',
  'token.unknown': 'Inconnu',
  'facet.law': 'le droit',
  'facet.practice': 'la pratique',
  'facet.institution': 'les institutions',
  'facet.compliance': 'l’application dans son ensemble',
  'facet.statistics': 'les statistiques',
  'facet.example': 'des exemples',
  'facet.challenge': 'les difficultés rencontrées',
  'facet.assistance_need': 'l’assistance requise',
  'facet.legal_act': 'un acte accompli au titre de ce seul traité',
  'word.or': 'ou',
  'word.and': 'et',
  'word.article': 'l’article {number} ({instrument})',
  'word.question': 'la question {item} ({provisions})',
  'word.quoted': '« {text} »',
  'word.separator': ' ; ',
  'word.in_language': '{text} ({language})',

  // From where an accepted answer was taken
  'quotation.from': 'd’après {places}',
  'quotation.article': 'article {article}',
  'quotation.paragraph': 'article {article}, paragraphe {paragraph}',
  'quotation.cycle': 'cycle {number}',
  'quotation.cluster': 'groupe {number}',
};
