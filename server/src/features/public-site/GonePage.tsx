import type { ReactNode } from "react";
import { type Around, Page } from "./Page.js";

/** A tombstone: the address stays and says why the words are gone. */
export function GonePage({
  around,
  reason,
}: {
  readonly around: Around;
  readonly reason: string;
}): ReactNode {
  const { say } = around;
  return (
    <Page around={around} title={say("publicSite.gone")}>
      <h1>{say("publicSite.gone")}</h1>
      <p>{say("publicSite.gone.reason", { reason })}</p>
    </Page>
  );
}
