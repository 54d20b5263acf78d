/** What one workbook may be. A filled questionnaire has some 100 kB, packed, and 20,000 cells. */
export const WORKBOOK_LIMITS = {
  /** of the file as it is sent */
  bytes: 16_000_000,
  /** files packed in it */
  parts: 1000,
  /** of all parts that are read, unpacked: counted while unpacking, whatever the headers say */
  unpackedBytes: 32_000_000,
  /** cells with something in them, on all sheets */
  cells: 100_000,
  /** UTF-16 code units in these cells */
  text: 8_000_000,
  /** different texts and looks */
  entries: 200_000,
  sheets: 100,
  /** merged ranges, and ranges filled by one formula, of one sheet */
  ranges: 2000,
  /** elements within elements, and attributes of one element */
  xmlDepth: 64,
  xmlAttributes: 64,
} as const;
