import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Files } from "./files.js";

export function filesContract(
  name: string,
  open: () => Promise<{ files: Files; remove(): Promise<void> }>,
): void {
  describe(`files: ${name}`, () => {
    let files: Files;
    let remove: () => Promise<void>;

    beforeAll(async () => {
      ({ files, remove } = await open());
    });
    afterAll(() => remove());

    const some = (size: number) => Uint8Array.from({ length: size }, (_none, at) => (at * 7) % 256);

    it.each([0, 1, 70_000])(
      "[FILES-1] gives back the %i bytes that were put, and their hash",
      async (size) => {
        const bytes = some(size);
        const { key, sha256 } = await files.put(bytes);
        expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
        expect(new Uint8Array((await files.get(key)) ?? [9])).toEqual(bytes);
        const opened = await files.open(key);
        expect(opened?.bytes).toBe(size);
        expect(new Uint8Array(Buffer.concat((await opened?.stream.toArray()) ?? []))).toEqual(bytes);
      },
    );

    it("[FILES-1] the same bytes put twice are two files", async () => {
      const [one, two] = await Promise.all([files.put(some(10)), files.put(some(10))]);
      expect(one.key).not.toBe(two.key);
      await files.remove(one.key);
      expect(await files.get(two.key)).not.toBeNull();
    });

    it("[FILES-2] a key that nobody gave out finds nothing, whatever it looks like", async () => {
      for (const key of [
        "0".repeat(32),
        "",
        "../accord.db",
        "..%2Faccord.db",
        "/etc/passwd",
        "a\0b",
        "A".repeat(32),
      ]) {
        expect(await files.get(key)).toBeNull();
        expect(await files.open(key)).toBeNull();
        await expect(files.remove(key)).resolves.toBeUndefined();
      }
    });

    it("[FILES-3] what was removed is gone, and removing again is no failure", async () => {
      const { key } = await files.put(some(3));
      await files.remove(key);
      expect(await files.get(key)).toBeNull();
      expect(await files.open(key)).toBeNull();
      await expect(files.remove(key)).resolves.toBeUndefined();
    });
  });
}
