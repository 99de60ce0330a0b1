/** No text in PostgreSQL holds this character, so nothing is found by it; as a parameter it would be an error. */
export function storable(text: string | undefined): boolean {
  return text === undefined || !text.includes('\0');
}
