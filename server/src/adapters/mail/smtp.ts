import { createTransport } from "nodemailer";
import type { Mailer } from "../../ports/mailer.js";

export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url);
  return {
    sends: true,
    async send(letter) {
      await transport.sendMail({
        from,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        messageId: `<${letter.id}@accord>`,
      });
    },
  };
}
