/** What a person is to read: a sentence of the catalogue that the edge formats, or the policy's own words, placeholders filled. */
export type Message =
  | { readonly code: string; readonly values: Readonly<Record<string, string | number>> }
  | { readonly text: string };
