const own: Readonly<Record<string, string>> = {
  EADDRINUSE: "The port is already in use. Set ACCORD_PORT to another one, e.g. ACCORD_PORT=3001 npm start.",
  EADDRNOTAVAIL: "This machine does not have the address that ACCORD_HOST names.",
  ENOTFOUND: "ACCORD_HOST names a host that is not known here.",
  SQLITE_NOTADB:
    "accord.db in the data folder is no database. Set ACCORD_DATA to another folder, or restore a backup.",
  SQLITE_CORRUPT: "accord.db in the data folder is damaged. Restore a backup.",
  SQLITE_CANTOPEN: "The data folder can't be written. Set ACCORD_DATA to one that can.",
  SQLITE_READONLY: "The data folder can't be written. Set ACCORD_DATA to one that can.",
};

/** What keeps the server from starting, in a sentence that names what to change [RUN-2]. */
export function startFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = "", syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === "listen" && code === "EACCES")
    return "This port is not open to your account. Set ACCORD_PORT to one above 1023.";
  if (syscall === "mkdir")
    return `There can't be a data folder at ${path} (${code}). Set ACCORD_DATA to another one.`;
  return own[code] ?? error.message;
}
