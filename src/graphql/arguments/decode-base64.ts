import { userInputError } from '../errors/user-input-error.ts';

/** The bytes of a file, as `contentBase64` holds them. @throws GraphQLError BAD_USER_INPUT: what is no Base64 would be read as something else */
export function decodeBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    throw userInputError('"contentBase64" is not Base64. Send the bytes of the file in Base64, padded and without line breaks.');
  return Buffer.from(text, 'base64');
}
