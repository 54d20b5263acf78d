import { describe, expect, test } from 'vitest';
import { runBridge, temporaryFolder } from './run-bridge.ts';

describe('wrong usage ends with 2, nothing on standard output, and what was probably meant', () => {
  test.each([
    [['provisons'], "error: unknown command 'provisons'\n(Did you mean provisions?)\n"],
    [['provisions', '--instument', 'lamp'], "error: unknown option '--instument'\n(Did you mean --instrument?)\n"],
    [['provisions', '--instrument', 'lanp'], 'error: no instrument "lanp"\n  did you mean "lamp"?\n'],
    [['provisions', '--instrument', 'x'], 'error: no instrument "x"\n  there are buoy, fog, lamp\n'],
    [['correspond', 'lamp:1(c)'], 'error: no provision "lamp:1(c)"\n  did you mean "lamp:1(a)"?\n'],
    [['correspond', 'lamp:2.law'], 'error: no provision "lamp:2.law"\n  that is an item; it asks about "lamp:2"\n'],
    [['correspond', 'lamp:2', '--to', 'bouy'], 'error: no instrument "bouy"\n  did you mean "buoy"?\n'],
    [['template', 'lamp-form'], 'error: no questionnaire "lamp-form"\n  did you mean "lamp-form@2010"?\n'],
    [['prefill', '--to', 'buoy-form@2020'], 'error: say whose answers to read: either --answers or --state\n'],
    [['explain', 'CB4O1'], 'error: no diagnostic has the code "CB4O1"\n  did you mean "CB401"?\n'],
    [['coverage'], 'error: say what to count: --structure, or what States cover of a questionnaire with --to\n'],
    [
      ['provisions', '--format', 'xml'],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are table, csv, json.\n",
    ],
  ])('%j', async (args, err) => {
    expect(await runBridge(args)).toEqual({ code: 2, out: '', err });
  });
});

test('help is no error', async () => {
  const { code, out, err } = await runBridge(['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('prefill [options]');
});

test('a catalogue with an error ends with 1 and names the place; nothing is computed from it', async () => {
  const folder = temporaryFolder();
  const { code, out, err } = await runBridge(['provisions'], { settings: { catalogue: folder } });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(`the catalogue in "${folder}" has an error; nothing is computed from it`);
  expect(err).toContain('"bridge lint" shows every one with its line');
});

describe('a bug of ours ends with 4', () => {
  const broken = {
    out: () => {
      throw new TypeError('this must not be shown');
    },
  };

  test('in one sentence with a number, without the stack', async () => {
    const { code, err } = await runBridge(['provisions'], { terminal: broken });
    expect(code).toBe(4);
    expect(err).toMatch(
      /^This is a bug of ours, number [0-9a-f]{8}: please report it with the command you ran; BRIDGE_DEBUG=1 shows more\.\n$/,
    );
  });

  test('with the stack where it is asked for', async () => {
    const { err } = await runBridge(['provisions'], { terminal: broken, settings: { debug: true } });
    expect(err).toContain('TypeError: this must not be shown\n    at ');
  });
});
