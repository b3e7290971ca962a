import { dayText } from "@accord/shared/messages";
import type { issued } from "@accord/shared/people";
import { useEffect, useRef } from "react";
import type { z } from "zod";
import { CopyButton, Notice, TextField, useSay } from "../../ui/index.js";

export type Issued = z.infer<typeof issued>;

/** A link that is kept nowhere: it can be copied as long as it stands here. */
export function LinkOnce({
  link,
  letter,
  expiresAt,
  address,
}: Pick<Issued, "letter" | "expiresAt"> & { readonly link: string; readonly address?: string | null }) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  // After the dialog that made it has given the focus back.
  useEffect(() => {
    const timer = setTimeout(() => place.current?.querySelector("input")?.focus(), 60);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={place}>
      <Notice
        tone="good"
        title={say("people.link.title")}
        acts={
          <CopyButton of={() => link} label={say("people.link.copy")} copied={say("people.link.copied")} />
        }
      >
        <TextField
          name="link"
          label={say("people.link.field")}
          value={link}
          isReadOnly
          onFocus={(event) => (event.target as HTMLInputElement).select()}
        />
        <p>{say("people.link.text", { date: dayText(expiresAt) })}</p>
        {letter === "kept" ? <p>{say("people.link.kept")}</p> : null}
        {letter === "sent" ? <p>{say("people.link.sent", { address })}</p> : null}
      </Notice>
    </div>
  );
}
