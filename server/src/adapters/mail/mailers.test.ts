import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { expect, it } from "vitest";
import { type Delivered, mailerContract } from "../../ports/mailer.contract.js";
import { noMailer } from "./none.js";
import { smtpMailer } from "./smtp.js";

mailerContract("SMTP", async () => {
  const delivered: Delivered[] = [];
  let refuseNext = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (refuseNext) {
          refuseNext = false;
          return done(new Error("not today"));
        }
        const { mailFrom, rcptTo } = session.envelope;
        delivered.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString("utf8"),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    mailer: smtpMailer(`smtp://127.0.0.1:${port}`, "accord@example.org"),
    delivered,
    refuse: () => {
      refuseNext = true;
    },
    remove: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
});

it("[MAIL-5] without a mail server nothing is sent, and asking for it says which setting is missing", async () => {
  expect(noMailer.sends).toBe(false);
  await expect(noMailer.send({ id: "x", to: "a@example.org", subject: "s", text: "t" })).rejects.toThrow(
    "ACCORD_SMTP_URL",
  );
});
