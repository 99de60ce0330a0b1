/** Marks the rows that the list keys move through. */
export const rowAttribute = 'data-row';

/** Where the focus is, as the list keys see it. Only in the browser. */
export function focusPlace(): 'list' | 'nothing' | 'elsewhere' {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body || activeElement.id === 'content')
    return 'nothing';
  return activeElement.hasAttribute(rowAttribute) ? 'list' : 'elsewhere';
}
