/** The sentences of explanations in Russian, written by software. Names stand in brackets or after "ст.", so that none is declined. */

import type { Messages } from './message-key.ts';

export const ru: Messages = {
  // What is suggested
  'class.FULL': 'Ответ «{value}» следует из того, что государство ({state}) уже ответило.',
  'class.CONDITIONAL': 'Ответ — «{value}», если уполномоченное лицо государства ({state}) подтвердит перечисленное ниже.',
  'class.PARTIAL.excluded': 'Исключён следующий ответ: {excluded}. Какой из оставшихся верен — {left} — решает государство ({state}).',
  'class.PARTIAL.confirmable':
    'Ответ пока не следует; некоторые ответы можно будет исключить, если подтвердить указанное при каждом источнике.',
  'class.PARTIAL.payload':
    'Ответ не следует, однако то, что государство ({state}) написало или на что сослалось в другом месте, можно взять за основу проекта ответа.',
  'class.CONTEXT': 'Ответ не следует. Полезно сопоставить с тем, что государство ({state}) ответило в другом месте.',
  'class.CONFLICT':
    'Два ответа государства ({state}) не могут быть одновременно верны применительно к этому вопросу. Пока это не разрешено, никакое значение не предлагается.',
  'class.NONE': 'Для этого вопроса предложить нечего.',
  'warning.confirmations_would_conflict':
    'После подтверждения источники противоречили бы друг другу; изучите их, прежде чем что-либо подтверждать.',

  // Why there is nothing
  'reason.NOT_PARTY': 'Государство ({state}) не является участником этого документа ({instrument}).',
  'reason.POSSIBLY_DISJOINT': 'Возможно, данный ответ не имеет ничего общего с тем, о чём спрашивается здесь.',
  'reason.SOURCE_NOT_APPLICABLE': 'На соответствующий вопрос дан ответ «неприменимо».',
  'reason.SOURCE_UNANSWERED': 'Соответствующий вопрос существует, но ответ на него не дан: {items}.',
  'reason.SOURCE_UNANSWERED.unasked':
    'В другом документе есть соответствующее положение, но ни один из вопросов, на которые дан ответ, его не касается.',
  'reason.NO_COMMON_FACET': 'Соответствующие вопросы касаются другой стороны дела: {items}.',
  'reason.NO_COUNTERPART': 'Рассмотрено: в другом документе соответствия нет.',
  'reason.NOT_REVIEWED': 'Это положение ещё никто не сопоставил с другим документом.',

  'asked.voluntary':
    '{state} не является участником {instrument}: этот раздел к нему не обращен, но открыт для него. Предложенное показывает, что уже было бы выполнено в случае присоединения.',
  'asked.unknown':
    'Здесь не указано, является ли {state} участником {instrument}. Этот раздел обращен к участникам; остальные могут ответить на него по собственной инициативе.',

  // What the State said
  'said.value': 'Государство ({state}) ответило «{value}» в вопроснике «{questionnaire}» (предмет: {provisions}; по состоянию на {day}).',
  'said.value.undated': 'Государство ({state}) ответило «{value}» в вопроснике «{questionnaire}» (предмет: {provisions}; без даты).',
  'said.text':
    'Государство ({state}) привело текст или ссылку в вопроснике «{questionnaire}» (предмет: {provisions}; по состоянию на {day}).',
  'said.text.undated': 'Государство ({state}) привело текст или ссылку в вопроснике «{questionnaire}» (предмет: {provisions}; без даты).',
  'said.leaves': 'Для данного вопроса остаётся: {left}.',

  // How the provisions relate
  'relation.equal': 'Требования {subject} и требования {object} полностью совпадают',
  'relation.subset': 'Требования {subject} составляют часть требований {object}',
  'relation.superset': 'Требования {subject} включают все требования {object} и выходят за их пределы',
  'relation.intersects':
    'Требования {subject} и требования {object} частично совпадают, и каждая сторона требует того, чего не требует другая',
  'relation.overlaps':
    'Требования {subject} и требования {object} частично совпадают; вопрос о том, охватывают ли одни из них другие, остаётся открытым',
  'relation.disjoint': 'Требования {subject} и требования {object} не имеют ничего общего',
  'relation.related': 'Полезно сопоставить {subject} и {object}; об общности их содержания ничего не утверждается',
  'relation.no_counterpart': 'В другом документе ({instrument}) нет соответствия для {subject}',
  'relation.own_offences': ', в каждом случае применительно к преступлениям по соответствующему документу',
  'relation.level.stricter': '; ответ «да» по первой стороне доказывает больше, так как она обязывает строже',
  'relation.level.weaker': '; ответ «да» по второй стороне доказывает больше, так как она обязывает строже',
  'relation.tree': 'Оба вопроса касаются частей одного и того же положения.',
  'relation.same': 'Предмет обоих вопросов один и тот же: {provisions}.',
  'relation.facet.broader':
    'Там предметом вопроса были законодательство, практика и учреждения вместе; здесь предмет вопроса — только {facet}.',
  'relation.facet.narrower': 'Там предмет вопроса — только {facet}; здесь — законодательство, практика и учреждения вместе.',
  'relation.facet.other': 'Там предмет вопроса — {from}; здесь — {to}.',
  'row.because': '{claim} (строка {row}): {rationale}',

  // What is not covered
  'open.nothing': 'Ничто из того, о чём здесь спрашивается, не остаётся без ответа.',
  'open.row': 'Не охвачено (строка {row}): {text}',
  'open.subset': 'Не охвачено: требования {target} шире, чем требования {source}.',
  'open.intersects': 'Не охвачено: каждая сторона требует того, чего не требует другая.',
  'open.elements': 'Не охвачено: {elements}.',
  'open.limited':
    'Данный ответ (предмет: {item}) ограничен некоторыми преступлениями и потому ничего не говорит о преступлениях по этому документу ({instrument}).',

  // What to confirm
  'confirm.law-covers-all-offences': 'Подтвердите один раз: «{about}» не ограничивается преступлениями по документу ({instrument}).',
  'confirm.answer-covers-all-offences':
    'Подтвердите, что ответ (предмет: {provisions}) в равной мере действителен для всех преступлений, а не только для преступлений по документу ({instrument}).',
  'confirm.law-still-so': 'Подтвердите один раз: «{about}» и сегодня предусматривает то же, что и раньше (по состоянию на {day}).',
  'confirm.answer-still-so': 'Подтвердите, что ответ по состоянию на {day} (предмет: {provisions}) верен и сегодня.',
  'confirm.answer-still-so.undated': 'Подтвердите, что ответ без даты (предмет: {provisions}) верен и сегодня.',
  'confirm.answer-final': 'Подтвердите, что ответ (предмет: {provisions}) окончателен: координатор его ещё не согласовал.',
  'confirm.same-question': 'Подтвердите, что в издании, на которое дан ответ, вопрос (предмет: {provisions}) требует того же.',
  'confirm.correspondence': 'Подтвердите, что соответствие {about} верно: оно ещё не одобрено.',
  'confirm.condition': 'Подтвердите, что в государстве ({state}) дело обстоит так: {text}.',
  'confirm.settled': 'Устраните противоречие (предмет: {provisions}): укажите, что этот ответ остаётся в силе, или исправьте его.',

  // Closing
  'close.not_reviewed': 'Соответствие установлено программой и ещё не проверено юристом.',
  'close.nothing_entered': 'Ничего не вносится, пока уполномоченное лицо государства ({state}) этого не примет.',
  'close.translated': 'Этот перевод сделан программой и не проверен человеком.',

  // Words
  'token.yes': 'Да',
  'token.in_part': 'Да, частично',
  'token.no': 'Нет',
  'token.not_applicable': 'Неприменимо',
  'token.unknown': 'Неизвестно',
  'facet.law': 'законодательство',
  'facet.practice': 'практика',
  'facet.institution': 'учреждения',
  'facet.compliance': 'осуществление в целом',
  'facet.statistics': 'статистические данные',
  'facet.example': 'примеры',
  'facet.challenge': 'трудности',
  'facet.assistance_need': 'необходимая помощь',
  'facet.legal_act': 'акт, совершаемый только в рамках этого договора',
  'word.or': 'или',
  'word.and': 'и',
  'word.article': 'ст. {number} ({instrument})',
  'word.question': 'вопр. {item} ({provisions})',
  'word.quoted': '«{text}»',
  'word.separator': '; ',
  'word.in_language': '{text} ({language})',

  // From where an accepted answer was taken
  'quotation.from': 'источник: {places}',
  'quotation.article': 'статья {article}',
  'quotation.paragraph': 'статья {article}, пункт {paragraph}',
  'quotation.cycle': 'цикл {number}',
  'quotation.cluster': 'блок {number}',
};
