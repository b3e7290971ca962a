export interface Announcement {
  readonly process: string;
  /** e.g. "contributions", "ballot:<id>"; clients ask again for what lists one of them. */
  readonly topics: readonly string[];
  /** Only these persons; everyone with the right to read the workspace where absent. */
  readonly only?: readonly string[];
}

/** Carries announcements after commit, within this process or, later, between several. */
export interface Bus {
  tell(announcement: Announcement): void;
  listen(listener: (announcement: Announcement) => void): () => void;
}
