/** The sentences of explanations in Chinese, written by software. */

import type { Messages } from './message-key.ts';

export const zh: Messages = {
  // What is suggested
  'class.FULL': '根据{state}已作出的答复，可得出答案“{value}”。',
  'class.CONDITIONAL': '如{state}的授权人员确认下列事项，则答案为“{value}”。',
  'class.PARTIAL.excluded': '答案不可能是{excluded}。究竟是{left}，由{state}决定。',
  'class.PARTIAL.confirmable': '目前尚不能得出答案；确认各来源下所列事项后，可排除某些答案。',
  'class.PARTIAL.payload': '不能得出答案，但{state}在其他问卷中撰写或引用的内容可用作草稿。',
  'class.CONTEXT': '不能得出答案。{state}在其他问卷中的答复可供对照阅读。',
  'class.CONFLICT': '就本问题而言，{state}的两项答复不可能同时成立。在此矛盾解决之前，不提供任何答案。',
  'class.NONE': '对本问题没有可提供的内容。',
  'warning.confirmations_would_conflict': '如全部确认，各来源将相互矛盾；请先查看这些来源，再作任何确认。',

  // Why there is nothing
  'reason.NOT_PARTY': '{state}不是《{instrument}》的缔约方。',
  'reason.POSSIBLY_DISJOINT': '已作答复的内容与此处所问内容可能毫无共同之处。',
  'reason.SOURCE_NOT_APPLICABLE': '对相应问题的答复为“不适用”。',
  'reason.SOURCE_UNANSWERED': '存在相应的问题，但尚未答复：{items}。',
  'reason.SOURCE_UNANSWERED.unasked': '另一文书中有相应的规定，但已答复的问题均未涉及该规定。',
  'reason.NO_COMMON_FACET': '相应的问题涉及该事项的另一方面：{items}。',
  'reason.NO_COUNTERPART': '经审查，另一文书中没有相应的规定。',
  'reason.NOT_REVIEWED': '尚无人将此规定与另一文书作过比较。',

  'asked.voluntary':
    '{state}不是《{instrument}》的缔约方：本节不要求其答复，但对其开放。所建议的内容表明，如果加入，哪些要求已经得到履行。',
  'asked.unknown': '此处未记录{state}是否为《{instrument}》的缔约方。本节要求缔约方答复；其他国家可自愿答复。',

  // What the State said
  'said.value': '{state}在“{questionnaire}”中就{provisions}答复“{value}”，截至{day}。',
  'said.value.undated': '{state}在“{questionnaire}”中就{provisions}答复“{value}”，未注明日期。',
  'said.text': '{state}在“{questionnaire}”中就{provisions}撰写或引用了内容，截至{day}。',
  'said.text.undated': '{state}在“{questionnaire}”中就{provisions}撰写或引用了内容，未注明日期。',
  'said.leaves': '就本问题而言，剩余的可能答案为{left}。',

  // How the provisions relate
  'relation.equal': '{subject}与{object}的要求完全相同',
  'relation.subset': '{subject}的要求是{object}的要求的一部分',
  'relation.superset': '{subject}的要求包含{object}的全部要求，而且更多',
  'relation.intersects': '{subject}与{object}的要求有共同部分，且各自有对方所没有的要求',
  'relation.overlaps': '{subject}与{object}的要求有共同部分；其中一方是否包含另一方，尚无定论',
  'relation.disjoint': '{subject}与{object}的要求毫无共同之处',
  'relation.related': '{subject}与{object}可供对照阅读；对两者的共同内容不作任何论断',
  'relation.no_counterpart': '{subject}在《{instrument}》中没有相应的规定',
  'relation.own_offences': '，各自针对本文书所涉犯罪',
  'relation.level.stricter': '；对前者答“是”所证明的更多，因为前者的义务更严格',
  'relation.level.weaker': '；对后者答“是”所证明的更多，因为后者的义务更严格',
  'relation.tree': '两个问题涉及同一规定的不同部分。',
  'relation.same': '两个问题所问的都是{provisions}。',
  'relation.facet.broader': '原问题同时涉及法律、实践和机构；此处仅涉及{facet}。',
  'relation.facet.narrower': '原问题仅涉及{facet}；此处同时涉及法律、实践和机构。',
  'relation.facet.other': '原问题涉及{from}；此处涉及{to}。',
  'row.because': '{claim}（第{row}行）：{rationale}',

  // What is not covered
  'open.nothing': '此处所问内容均已涵盖。',
  'open.row': '未涵盖（第{row}行）：{text}',
  'open.subset': '未涵盖：{target}的要求多于{source}。',
  'open.intersects': '未涵盖：各自有对方所没有的要求。',
  'open.elements': '未涵盖：{elements}。',
  'open.limited': '关于{item}的答复仅限于某些犯罪，因此不能说明《{instrument}》所涉犯罪的情况。',

  // What to confirm
  'confirm.law-covers-all-offences': '请确认一次：“{about}”不限于《{instrument}》所涉犯罪。',
  'confirm.answer-covers-all-offences': '请确认：关于{provisions}的答复对所有犯罪同样成立，而不仅限于《{instrument}》所涉犯罪。',
  'confirm.law-still-so': '请确认一次：“{about}”现行规定与{day}的规定相同。',
  'confirm.answer-still-so': '请确认：{day}关于{provisions}的答复如今仍然属实。',
  'confirm.answer-still-so.undated': '请确认：关于{provisions}的未注明日期的答复如今仍然属实。',
  'confirm.answer-final': '请确认：关于{provisions}的答复是最终答复；联络点尚未核准该答复。',
  'confirm.same-question': '请确认：在已答复的版本中，关于{provisions}的问题所问内容相同。',
  'confirm.correspondence': '请确认：对应关系{about}正确；该对应关系尚未获得批准。',
  'confirm.condition': '请确认{state}的情况如下：{text}。',
  'confirm.settled': '请解决关于{provisions}的矛盾：说明维持本答复，或予以更正。',

  // Closing
  'close.not_reviewed': '该对应关系由软件编制，尚未经法律专业人员审查。',
  'close.nothing_entered': '在{state}的授权人员接受之前，不会填入任何内容。',
  'close.translated': '本译文由软件制作，未经人工审阅。',

  // Words
  'token.yes': '是',
  'token.in_part': '部分是',
  'token.no': '否',
  'token.not_applicable': '不适用',
  'token.unknown': '不详',
  'facet.law': '法律',
  'facet.practice': '实践',
  'facet.institution': '机构',
  'facet.compliance': '整体实施情况',
  'facet.statistics': '统计数据',
  'facet.example': '实例',
  'facet.challenge': '困难',
  'facet.assistance_need': '所需援助',
  'facet.legal_act': '仅依该条约实施的行为',
  'word.or': '或',
  'word.and': '和',
  'word.article': '《{instrument}》第{number}条',
  'word.question': '问题{item}（{provisions}）',
  'word.quoted': '“{text}”',
  'word.separator': '；',
  'word.in_language': '{text}（{language}）',

  // From where an accepted answer was taken
  'quotation.from': '来源：{places}',
  'quotation.article': '第{article}条',
  'quotation.paragraph': '第{article}条第{paragraph}款',
  'quotation.cycle': '第{number}周期',
  'quotation.cluster': '第{number}组',
};
