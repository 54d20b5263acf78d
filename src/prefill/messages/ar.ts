/** The sentences of explanations in Arabic, written by software. Values are set apart from the direction of the text by `message`. */

import type { Messages } from './message-key.ts';

export const ar: Messages = {
  // What is suggested
  'class.FULL': 'تُستخلص الإجابة «{value}» مما سبق أن أجابت به الدولة ({state}).',
  'class.CONDITIONAL': 'الإجابة هي «{value}» إذا أكّد شخص مخوَّل من الدولة ({state}) ما هو مدرج أدناه.',
  'class.PARTIAL.excluded': 'لا يمكن أن تكون الإجابة {excluded}. وللدولة ({state}) أن تبيّن أيّ الإجابات المتبقية هي الصحيحة: {left}.',
  'class.PARTIAL.confirmable': 'لا تُستخلص أي إجابة بعد؛ ويمكن استبعاد بعض الإجابات بتأكيد ما هو مدرج تحت كل مصدر.',
  'class.PARTIAL.payload': 'لا تُستخلص أي إجابة، ولكن يمكن اتخاذ ما كتبته الدولة ({state}) أو استشهدت به في موضع آخر مشروعاً للإجابة.',
  'class.CONTEXT': 'لا تُستخلص أي إجابة. ومن المفيد أن يُقرأ بالموازاة ما أجابت به الدولة ({state}) في موضع آخر.',
  'class.CONFLICT': 'للدولة ({state}) إجابتان لا يمكن أن تصحّا معاً فيما يتعلق بهذا السؤال. ولا تُعرض أي قيمة إلى أن تُسوَّى المسألة.',
  'class.NONE': 'لا يوجد ما يمكن عرضه بشأن هذا السؤال.',
  'warning.confirmations_would_conflict': 'إذا أُكّدت المصادر ناقض بعضها بعضاً؛ يُرجى النظر فيها قبل تأكيد أي شيء.',

  // Why there is nothing
  'reason.NOT_PARTY': 'الدولة ({state}) ليست طرفاً في هذا الصك ({instrument}).',
  'reason.POSSIBLY_DISJOINT': 'قد لا يكون بين ما أُجيب به وما يُسأل عنه هنا أي شيء مشترك.',
  'reason.SOURCE_NOT_APPLICABLE': 'أُجيب عن السؤال المقابل بعبارة «لا ينطبق».',
  'reason.SOURCE_UNANSWERED': 'يوجد سؤال مقابل، ولكن لم تُقدَّم إجابة عنه: {items}.',
  'reason.SOURCE_UNANSWERED.unasked': 'يوجد في الصك الآخر حكم مقابل، ولكن لا يتناوله أي من الأسئلة التي أُجيب عنها.',
  'reason.NO_COMMON_FACET': 'تتناول الأسئلة المقابلة جانباً آخر من المسألة: {items}.',
  'reason.NO_COUNTERPART': 'جرت المراجعة: لا يوجد في الصك الآخر ما يقابل ذلك.',
  'reason.NOT_REVIEWED': 'لم يقارن أحد بعدُ هذا الحكم بالصك الآخر.',

  'asked.voluntary':
    '{state} ليست طرفاً في {instrument}: هذا القسم غير موجه إليها لكنه مفتوح لها. ويبين ما هو مقترح ما كانت ستفي به بالفعل لو انضمت.',
  'asked.unknown': 'لم يُسجَّل هنا ما إذا كانت {state} طرفاً في {instrument}. هذا القسم موجه إلى الأطراف؛ وللآخرين أن يجيبوا عنه طوعاً.',

  // What the State said
  'said.value': 'أجابت الدولة ({state}) «{value}» في «{questionnaire}» بشأن {provisions}، حتى تاريخ {day}.',
  'said.value.undated': 'أجابت الدولة ({state}) «{value}» في «{questionnaire}» بشأن {provisions}، من دون تاريخ.',
  'said.text': 'كتبت الدولة ({state}) نصاً أو استشهدت به في «{questionnaire}» بشأن {provisions}، حتى تاريخ {day}.',
  'said.text.undated': 'كتبت الدولة ({state}) نصاً أو استشهدت به في «{questionnaire}» بشأن {provisions}، من دون تاريخ.',
  'said.leaves': 'ويبقى لهذا السؤال {left}.',

  // How the provisions relate
  'relation.equal': 'ما تقتضيه {subject} وما تقتضيه {object} متطابقان تماماً',
  'relation.subset': 'ما تقتضيه {subject} جزء مما تقتضيه {object}',
  'relation.superset': 'ما تقتضيه {subject} يشمل كل ما تقتضيه {object} ويزيد عليه',
  'relation.intersects': 'بين ما تقتضيه {subject} وما تقتضيه {object} جزء مشترك، ويقتضي كل جانب شيئاً لا يقتضيه الآخر',
  'relation.overlaps': 'بين ما تقتضيه {subject} وما تقتضيه {object} جزء مشترك؛ وتبقى مفتوحةً مسألةُ ما إذا كان أحدهما يشمل الآخر',
  'relation.disjoint': 'ليس بين ما تقتضيه {subject} وما تقتضيه {object} أي شيء مشترك',
  'relation.related': 'من المفيد أن تُقرأ بالموازاة {subject} و{object}؛ ولا يُقال شيء عمّا هو مشترك بينها',
  'relation.no_counterpart': 'لا يوجد في الصك الآخر ({instrument}) ما يقابل {subject}',
  'relation.own_offences': '، كلٌّ فيما يخص الجرائم المشمولة بالصك الخاص به',
  'relation.level.stricter': '؛ والإجابة «نعم» عن الجانب الأول تثبت أكثر، لأن التزامه أشد',
  'relation.level.weaker': '؛ والإجابة «نعم» عن الجانب الثاني تثبت أكثر، لأن التزامه أشد',
  'relation.tree': 'يتناول السؤالان أجزاء من الحكم نفسه.',
  'relation.same': 'للسؤالين موضوع واحد: {provisions}.',
  'relation.facet.broader': 'كان السؤال هناك عن القانون والممارسة والمؤسسات معاً؛ وهو هنا عن {facet} فقط.',
  'relation.facet.narrower': 'كان السؤال هناك عن {facet} فقط؛ وهو هنا عن القانون والممارسة والمؤسسات معاً.',
  'relation.facet.other': 'كان السؤال هناك عن {from}؛ وهو هنا عن {to}.',
  'row.because': '{claim} (الصف {row}): {rationale}',

  // What is not covered
  'open.nothing': 'لا يبقى شيء مفتوحاً مما يُسأل عنه هنا.',
  'open.row': 'غير مشمول (الصف {row}): {text}',
  'open.subset': 'غير مشمول: تقتضي {target} أكثر مما تقتضيه {source}.',
  'open.intersects': 'غير مشمول: يقتضي كل جانب شيئاً لا يقتضيه الآخر.',
  'open.elements': 'غير مشمول: {elements}.',
  'open.limited': 'ما أُجيب به بشأن {item} يقتصر على بعض الجرائم، ولذلك لا يفيد بشيء عن الجرائم المشمولة بالصك المعني ({instrument}).',

  // What to confirm
  'confirm.law-covers-all-offences': 'يُرجى التأكيد مرة واحدة: «{about}» لا يقتصر على الجرائم المشمولة بالصك ({instrument}).',
  'confirm.answer-covers-all-offences':
    'يُرجى تأكيد أن الإجابة بشأن {provisions} تسري على جميع الجرائم على السواء، لا على الجرائم المشمولة بالصك ({instrument}) وحدها.',
  'confirm.law-still-so': 'يُرجى التأكيد مرة واحدة: «{about}» ينص اليوم على ما كان ينص عليه في {day}.',
  'confirm.answer-still-so': 'يُرجى تأكيد أن الإجابة المؤرخة {day} بشأن {provisions} لا تزال صحيحة اليوم.',
  'confirm.answer-still-so.undated': 'يُرجى تأكيد أن الإجابة غير المؤرخة بشأن {provisions} لا تزال صحيحة اليوم.',
  'confirm.answer-final': 'يُرجى تأكيد أن الإجابة بشأن {provisions} نهائية: لم تقرّها جهة التنسيق بعد.',
  'confirm.same-question': 'يُرجى تأكيد أن السؤال بشأن {provisions} يطلب الشيء نفسه في الطبعة التي أُجيب عنها.',
  'confirm.correspondence': 'يُرجى تأكيد صحة التقابل {about}: لم يُعتمد بعد.',
  'confirm.condition': 'يُرجى تأكيد أن الأمر كذلك في الدولة ({state}): {text}.',
  'confirm.settled': 'تُسوَّى المسألة المتناقضة بشأن {provisions} ببيان أن هذه الإجابة باقية أو بتصحيحها.',

  // Closing
  'close.not_reviewed': 'أُعدّ هذا التقابل بواسطة برنامج حاسوبي ولم يراجعه خبير قانوني بعد.',
  'close.nothing_entered': 'لا يُدرج شيء إلى أن يقبله شخص مخوَّل من الدولة ({state}).',
  'close.translated': 'أُعدّت هذه الترجمة بواسطة برنامج حاسوبي ولم يقرأها أي شخص.',

  // Words
  'token.yes': 'نعم',
  'token.in_part': 'نعم، جزئياً',
  'token.no': 'لا',
  'token.not_applicable': 'لا ينطبق',
  'token.unknown': 'غير معروف',
  'facet.law': 'القانون',
  'facet.practice': 'الممارسة',
  'facet.institution': 'المؤسسات',
  'facet.compliance': 'الامتثال ككل',
  'facet.statistics': 'الإحصاءات',
  'facet.example': 'الأمثلة',
  'facet.challenge': 'الصعوبات',
  'facet.assistance_need': 'المساعدة اللازمة',
  'facet.legal_act': 'عمل يُتخذ بموجب تلك المعاهدة وحدها',
  'word.or': 'أو',
  'word.and': 'و',
  'word.article': 'المادة {number} ({instrument})',
  'word.question': 'المسألة {item} ({provisions})',
  'word.quoted': '«{text}»',
  'word.separator': '؛ ',
  'word.in_language': '{text} ({language})',

  // From where an accepted answer was taken
  'quotation.from': 'المصدر: {places}',
  'quotation.article': 'المادة {article}',
  'quotation.paragraph': 'المادة {article}، الفقرة {paragraph}',
  'quotation.cycle': 'الدورة {number}',
  'quotation.cluster': 'المجموعة {number}',
};
