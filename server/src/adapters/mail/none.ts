import type { Mailer } from "../../ports/mailer.js";

/** No mail server is set: letters stay in the outbox and say so. */
export const noMailer: Mailer = {
  sends: false,
  async send() {
    throw new Error("No mail server is set (ACCORD_SMTP_URL).");
  },
};
