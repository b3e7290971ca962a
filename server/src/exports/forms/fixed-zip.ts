import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The same members packed anew, every one with the same date: what a library writes of the clock is gone, so the
 * same words give the same bytes. `change` rewrites a member's text where it holds a date itself.
 */
export function fixedZip(zip: Buffer, change: (name: string, text: string) => string | null): Buffer {
  const members = membersOf(zip).map(({ name, bytes }) => {
    const text = /\.(xml|rels)$/u.test(name) ? change(name, bytes.toString("utf8")) : null;
    return { name, bytes: text === null ? bytes : Buffer.from(text, "utf8") };
  });
  return packed(members);
}

/** From the directory at the end, in its order. */
export function membersOf(zip: Buffer): Member[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error("Not a ZIP file.");
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const members: Member[] = [];
  for (let i = 0; i < count; i++) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const stored = zip.subarray(start, start + size);
    if (!name.endsWith("/")) members.push({ name, bytes: method === 0 ? stored : inflateRawSync(stored) });
    at += 46 + nameLength + extra + comment;
  }
  return members;
}

const utf8Names = 0x0800;
/** 1 January 1980, the first day that the format knows. */
const firstDay = 0x0021;

function packed(members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of members) {
    const nameBytes = Buffer.from(name, "utf8");
    const stored = deflateRawSync(bytes, { level: 6 });
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(utf8Names, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt16LE(0, 6);
    about.writeUInt16LE(firstDay, 8);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(stored.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), about, nameBytes, stored]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 0]), about, entry, nameBytes);
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}
