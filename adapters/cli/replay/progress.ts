/** A line on a terminal that is written over as the work goes on; nothing where nobody looks. */
export function openProgress(stream: NodeJS.WriteStream, total: number | null) {
  const began = performance.now();
  let bytes = 0;
  let drawn = 0;
  return {
    /** Counts the bytes that pass. */
    async *watch(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const piece of source) {
        bytes += piece.length;
        yield piece;
      }
    },
    draw(lines: number): void {
      const now = performance.now();
      if (!stream.isTTY || now - drawn < 100) return;
      drawn = now;
      const rate = Math.round(lines / ((now - began) / 1000)).toLocaleString('en-US');
      stream.write(`\r\u001b[K${bar(bytes, total)} ${lines.toLocaleString('en-US')} events, ${rate}/s`);
    },
    end(): void {
      if (stream.isTTY && drawn > 0) stream.write('\r\u001b[K');
    },
  };
}

function bar(bytes: number, total: number | null): string {
  if (total === null || total === 0) return '…';
  const filled = Math.round(Math.min(1, bytes / total) * 20);
  return `${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${String(Math.round((bytes / total) * 100)).padStart(3)} %`;
}
