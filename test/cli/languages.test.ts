import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { runBridge } from './run-bridge.ts';

async function headingOf(args: readonly string[], locale?: string): Promise<string | undefined> {
  const { out } = await runBridge(['provisions', '--instrument', 'lamp', '--format', 'csv', ...args], {
    settings: locale === undefined ? {} : { locale },
  });
  return out.split('\n')[1]?.split(',')[2];
}

describe('texts of the catalogue are printed in the language of', () => {
  test('the option', async () => expect(await headingOf(['--language', 'fr'], 'en_GB.UTF-8')).toBe('Obligation d’éclairer'));
  test('else the terminal', async () => expect(await headingOf([], 'fr_FR.UTF-8')).toBe('Obligation d’éclairer'));
  test('else English, as where a text does not have the language', async () => {
    expect(await headingOf([])).toBe('Duty to light');
    expect(await headingOf([], 'ru_RU.UTF-8')).toBe('Duty to light');
    expect(await headingOf([], 'tlh')).toBe('Duty to light');
  });
});

test('the locale is that of LC_ALL, else of LC_MESSAGES, else of LANG, passing over what is empty', () => {
  const locale = (environment: Record<string, string>) => readSettings(environment).locale;
  expect(locale({ LC_ALL: 'fr_FR', LC_MESSAGES: 'es_ES', LANG: 'ru_RU' })).toBe('fr_FR');
  expect(locale({ LC_ALL: '', LC_MESSAGES: 'es_ES', LANG: 'ru_RU' })).toBe('es_ES');
  expect(locale({ LANG: 'ru_RU' })).toBe('ru_RU');
  expect(locale({})).toBeUndefined();
});
