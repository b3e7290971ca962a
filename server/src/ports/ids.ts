/** All randomness of the program. */
export interface Ids {
  /** Opaque, url-safe, 128 bits: rows, documents, pseudonyms. */
  id(): string;
  /** Url-safe secret of 256 bits: sessions, tokens, invitations, receipts. Stored hashed only. */
  secret(): string;
  /** 128-bit hex salt of a commitment in the decision log. */
  salt(): string;
}
