import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Letter, Mailer } from "./mailer.js";

export interface Delivered {
  readonly from: string;
  readonly to: readonly string[];
  /** The letter as it came over the wire, headers and all. */
  readonly raw: string;
}

/** For mailers that send. `refuse` makes the other side turn the next letter away. */
export function mailerContract(
  name: string,
  open: () => Promise<{
    mailer: Mailer;
    delivered: readonly Delivered[];
    refuse(): void;
    remove(): Promise<void>;
  }>,
): void {
  describe(`mailer: ${name}`, () => {
    let house: Awaited<ReturnType<typeof open>>;
    const letter: Letter = {
      id: "letter-1",
      to: "ana@example.org",
      subject: "What became of C-0143",
      text: "Read it here.",
    };

    beforeAll(async () => {
      house = await open();
    });
    afterAll(() => house.remove());

    const last = () => house.delivered.at(-1);

    it("[MAIL-1] says that it sends, and resolves when the letter was taken", async () => {
      expect(house.mailer.sends).toBe(true);
      await house.mailer.send(letter);
      expect(last()?.to).toEqual(["ana@example.org"]);
      expect(last()?.raw).toContain("Subject: What became of C-0143");
      expect(last()?.raw).toContain("Read it here.");
    });

    it("[MAIL-2] the same letter sent again bears the same Message-ID, so that readers see one", async () => {
      await house.mailer.send(letter);
      await house.mailer.send(letter);
      const ids = house.delivered.slice(-2).map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1]);
      expect(ids[0]).toMatch(/letter-1/);
      expect(ids[0]).toBe(ids[1]);
    });

    it("[MAIL-3] words from outside stay in their line: no header and no second receiver gets in", async () => {
      await house.mailer.send({
        ...letter,
        id: "letter-2",
        subject: "Hello\r\nBcc: eve@example.org\r\n\r\nspoofed",
      });
      expect(last()?.to).toEqual(["ana@example.org"]);
      expect(last()?.raw).not.toMatch(/^Bcc:/im);
    });

    it("[MAIL-1] carries every script", async () => {
      await house.mailer.send({
        ...letter,
        id: "letter-3",
        subject: "جمعية المرضى",
        text: "公開價格 – šest",
      });
      const raw = last()?.raw ?? "";
      const body = raw.slice(raw.indexOf("\r\n\r\n")).replaceAll(/\s/g, "");
      expect(
        Buffer.from(body, "base64").toString("utf8").includes("公開價格") || raw.includes("=E5=85=AC"),
      ).toBe(true);
    });

    it("[MAIL-4] rejects when the letter was not taken", async () => {
      house.refuse();
      await expect(house.mailer.send({ ...letter, id: "letter-4" })).rejects.toThrow();
    });
  });
}
