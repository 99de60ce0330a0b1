/** An address that a link may carry: http or https. What members write must not become a `javascript:` link. */
export function webAddress(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}
