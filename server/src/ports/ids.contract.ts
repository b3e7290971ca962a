import { describe, expect, it } from "vitest";
import type { Ids } from "./ids.js";

export function idsContract(name: string, ids: Ids): void {
  describe(`ids: ${name}`, () => {
    it("[IDS-1] ids and secrets are url-safe, of 128 and 256 bits; salts are hex", () => {
      expect(ids.id()).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(ids.secret()).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(ids.salt()).toMatch(/^[0-9a-f]{32}$/);
    });

    it("[IDS-1] none comes twice, and their bits are even", () => {
      const many = Array.from({ length: 20_000 }, () => ids.id());
      expect(new Set(many).size).toBe(many.length);
      const bytes = Buffer.concat(many.map((one) => Buffer.from(one, "base64url")));
      let ones = 0;
      for (const byte of bytes) for (let bit = 0; bit < 8; bit++) ones += (byte >> bit) & 1;
      // 2,560,000 fair bits: the share of ones strays from a half by 0.0003 (one sigma); ten sigmas are allowed.
      expect(Math.abs(ones / (bytes.length * 8) - 0.5)).toBeLessThan(0.0032);
    });
  });
}
