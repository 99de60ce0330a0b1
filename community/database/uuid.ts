const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is what ids of ours look like. Nothing is found by any other, and as a parameter it would be an error. */
export function isUuid(text: string): boolean {
  return shape.test(text);
}
