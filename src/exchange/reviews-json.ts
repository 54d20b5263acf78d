/** A list of reviews as a JSON file: `{ "reviews": [ { "id", "title", "mechanism", "phase", "opens", "states" } ] }`. */

import { z } from 'zod';
import type { Review } from '../domain/review.ts';
import { parseJson } from './states-json.ts';

const form = z.strictObject({
  reviews: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      title: z.string().min(1),
      mechanism: z.string().min(1),
      phase: z.string().min(1),
      group: z.string().min(1).exactOptional(),
      opens: z.iso.date(),
      due: z.iso.date().exactOptional(),
      states: z.array(z.string().regex(/^[A-Z]{3}$/)),
    }),
  ),
});

export type ReadReviews =
  | { readonly reviews: readonly Review[]; readonly problem?: undefined }
  | { readonly reviews?: undefined; readonly problem: string };

/** Never throws: what is wrong is told in `problem`. */
export function parseReviewsJson(content: Uint8Array): ReadReviews {
  const read = form.safeParse(parseJson(content));
  return read.success ? { reviews: read.data.reviews } : { problem: z.prettifyError(read.error) };
}
