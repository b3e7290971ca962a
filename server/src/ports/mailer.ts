export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands one letter over. Rejects when it could not; the outbox then tries again. May be called twice with the same id. */
export interface Mailer {
  /** False where no mail server is set: letters stay in the outbox and their links are shown to be copied. */
  readonly sends: boolean;
  send(letter: Letter): Promise<void>;
}
