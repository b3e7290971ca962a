import type { OpenDocument } from "../useDocument.js";

/** What was typed and is no value, and what the document said then: kept on this device until it is a value or let go. */
export interface Unread {
  readonly typed: string;
  readonly known: string;
}

export interface KeptUnread {
  readonly read: () => Unread | null;
  readonly keep: (unread: Unread | null) => void;
}

/** Of one cell of this person. */
export function unreadAt({ account, documentId }: OpenDocument, cell: string): KeptUnread {
  const name = `accord:cell:${account}:${documentId}:${cell}`;
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(name) ?? "null") as Unread | null;
      } catch {
        return null;
      }
    },
    keep: (unread) => {
      try {
        if (unread === null) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(unread));
      } catch {
        // A browser that keeps nothing: it stands in its box as long as that does.
      }
    },
  };
}
