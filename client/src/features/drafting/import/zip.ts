const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const mostEntries = 2_000;

/**
 * How large all of a ZIP file is when opened, measured by opening it piece by piece; above the limit it stops. What it
 * says of itself is used only to find its parts.
 */
export async function openedSize(bytes: ArrayBuffer, limit: number): Promise<number> {
  const view = new DataView(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return limit + 1;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let no = 0; no < count && total <= limit; no++) {
    if (view.getUint32(at, true) !== entryMark) throw new Error("no entry");
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const start = view.getUint32(at + 42, true);
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const piece = new Uint8Array(bytes, from, packed);
    total += method === 0 ? packed : await inflated(piece, limit - total);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at--)
    if (view.getUint32(at, true) === endMark) return at;
  throw new Error("no end");
}

async function inflated(piece: Uint8Array<ArrayBuffer>, limit: number): Promise<number> {
  const opening = new DecompressionStream("deflate-raw");
  const writer = opening.writable.getWriter();
  const reader = opening.readable.getReader();
  // What is wrong with it is told by what reads it.
  writer
    .write(piece)
    .then(() => writer.close())
    .catch(() => undefined);
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return size;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return size;
    }
  }
}
