const tail = /\/compare$/u;

/** The address of a thread on the text that is open: beside its words, or its suggestions compared. */
export function threadAddress(thread: string, where: "text" | "compare" = "text"): string {
  const { pathname, search } = window.location;
  const asked = new URLSearchParams(search);
  for (const name of ["tab", "show"]) asked.delete(name);
  asked.set("thread", thread);
  return `${pathname.replace(tail, "")}${where === "compare" ? "/compare" : ""}?${asked}`;
}

export const isComparing = (pathname: string): boolean => tail.test(pathname);
