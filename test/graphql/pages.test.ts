import { describe, expect, test } from 'vitest';
import { ask } from './harness/ask.ts';

interface PageOfProvisions {
  readonly provisions: {
    readonly nodes: { readonly id: string }[];
    readonly edges: { readonly cursor: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}

const page = async (first: number, after: string | null = null) => {
  const query = `query ($first: Int!, $after: String) { provisions(instrument: "lamp", first: $first, after: $after) {
    totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  return ask<PageOfProvisions>(query, { first, after });
};

describe('a list is read page by page', () => {
  test('from the first to the last entry, each once', async () => {
    const first = (await page(3)).data.provisions;
    expect(first.nodes.map(({ id }) => id)).toEqual(['lamp:1', 'lamp:1(a)', 'lamp:1(b)']);
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const second = (await page(3, first.pageInfo.endCursor)).data.provisions;
    expect(second.nodes.map(({ id }) => id)).toEqual(['lamp:2', 'lamp:3']);
    expect(second).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  test('an empty page only counts', async () => {
    expect((await page(0)).data.provisions).toMatchObject({ nodes: [], totalCount: 5, pageInfo: { hasNextPage: true, endCursor: null } });
  });

  test.each([-1, 1001, 2_147_483_647])('%i entries are refused', async (first) => {
    expect((await page(first)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('from 0 to 1000') as unknown },
    ]);
  });

  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each([
    ['nothing', ''],
    ['any text', 'not a cursor'],
    ['an entry of another list', cursorOf(['fog:1'])],
    ['a key of another shape', cursorOf(['lamp:1', 'x'])],
    ['no list at all', cursorOf({ __proto__: ['lamp:1'] })],
    ['a number', cursorOf([1])],
    ['the same key written in another way', `${cursorOf(['lamp:1'])}=`],
  ])('a cursor made of %s is refused', async (_, cursor) => {
    expect((await page(2, cursor)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('not a cursor of this list') as unknown },
    ]);
  });
});
