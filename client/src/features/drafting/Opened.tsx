import type { TextTemplate } from "@accord/shared/document-schema";
import type { ReactNode } from "react";
import { WaitingPage } from "../../app/pages.js";
import { useSession } from "../../app/session.js";
import { type OpenDocument, useOpenDocument } from "../../editor/index.js";
import { OffersGone } from "../../ui/typed-and-gone.js";

interface Props {
  readonly document: string;
  /** The same object each time; the commitment template where none is given. */
  readonly template?: TextTemplate;
  readonly children: (opened: OpenDocument) => ReactNode;
}

/** A live text in the name of the person who is here, for as long as this stands. */
export function Opened({ document, template, children }: Props) {
  const { person } = useSession();
  const opened = useOpenDocument({
    documentId: document,
    account: person?.id,
    name: person?.name,
    ...(template ? { template } : {}),
  });
  // What is written in a room, and beside it, is kept by the room.
  return <OffersGone value={false}>{opened ? children(opened) : <WaitingPage />}</OffersGone>;
}
