/** Which sentences there are, and in which languages. */

import type { en } from './en.ts';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
export type Language = 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
