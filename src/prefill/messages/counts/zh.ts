/** Sentences that count, in Chinese, written by software, in each form that its plural has. */

import type { Counts } from './counts.ts';

export const zh: Counts = {
  questions: {
    other: '共{count}个问题。',
  },
  'class.FULL': {
    other: '{count}个问题可得出答案，可予接受。',
  },
  'class.CONDITIONAL': {
    other: '{count}个问题经确认后可得出答案。',
  },
  'class.PARTIAL': {
    other: '{count}个问题的范围已缩小，或有草稿可用。',
  },
  'class.CONTEXT': {
    other: '{count}个问题有内容可供对照阅读。',
  },
  'class.CONFLICT': {
    other: '{count}项矛盾须首先解决。',
  },
  'class.NONE': {
    other: '{count}个问题没有可提供的内容。',
  },
};
