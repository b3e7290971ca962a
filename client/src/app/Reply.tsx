import type { ReactNode } from "react";
import type { CallError } from "../connection/asking.js";
import { FailedPage, WaitingPage } from "./pages.js";

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: CallError | null;
  readonly refetch: () => unknown;
}

/** The states of an answer: being asked, refused with a way on, there. */
export function Reply<T>({
  asked,
  children,
}: {
  readonly asked: Asked<T>;
  readonly children: (answer: T) => ReactNode;
}) {
  if (asked.data !== undefined) return <>{children(asked.data)}</>;
  if (asked.error) return <FailedPage error={asked.error} reset={() => void asked.refetch()} />;
  return <WaitingPage />;
}
