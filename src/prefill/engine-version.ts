/** Version of the program, which is kept with every answer that it suggested; the same as in package.json. */
export const ENGINE_VERSION = '0.1.0';
