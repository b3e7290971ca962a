const listeners = new Set<(body: unknown) => void>();

/** What acts of this page brought to the server, told once it is confirmed and before anybody draws it. */
export const taken = {
  tell(body: unknown): void {
    for (const listener of listeners) listener(body);
  },
  subscribe(listener: (body: unknown) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
