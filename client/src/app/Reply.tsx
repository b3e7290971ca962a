import { type ReactNode, useEffect, useState } from "react";
import type { CallError } from "../connection/asking.js";
import { Button, Notice, useSay } from "../ui/index.js";
import { refusalText } from "./Refusal.js";

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: CallError | null;
  readonly refetch: () => unknown;
}

/** The states of an answer: still grey lines, "still loading" after 5 s, what went wrong with a way on, the answer. */
export function Reply<T>({ asked, children }: { readonly asked: Asked<T>; readonly children: (answer: T) => ReactNode }) {
  const say = useSay();
  const [late, setLate] = useState(false);
  const waiting = asked.data === undefined && asked.error === null;
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), 5_000);
    return () => clearTimeout(timer);
  }, [waiting]);
  if (asked.data !== undefined) return <>{children(asked.data)}</>;
  const again = <Button onPress={() => void asked.refetch()}>{say("app.tryAgain")}</Button>;
  if (asked.error) return <Notice tone="bad" title={refusalText(say, asked.error)} acts={again} />;
  return (
    <div className="loading" aria-busy="true">
      <span className="visually-hidden">{say("app.loading")}</span>
      {late ? (
        <p>
          {say("app.stillLoading")} {again}
        </p>
      ) : (
        <>
          <span className="grey-line" />
          <span className="grey-line" />
          <span className="grey-line" />
        </>
      )}
    </div>
  );
}
