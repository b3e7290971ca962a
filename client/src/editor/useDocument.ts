import type { TextTemplate } from "@accord/shared/document-schema";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { type OpenDocument, openDocument } from "../connection/document.js";
import { type DocumentState, mayWrite } from "../connection/document-state.js";
import type { Draft } from "./drafts.js";

export type { OpenDocument };

export interface DocumentNow {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly generation: number;
  readonly state: DocumentState;
  readonly drafts: readonly Draft[];
}

/** What an open document is at this moment; renders again whenever that changes. */
export function useDocument(opened: OpenDocument): DocumentNow {
  const last = useRef<DocumentNow | null>(null);
  return useSyncExternalStore(opened.subscribe, () => {
    const { doc, awareness, generation, state, drafts } = opened;
    const now = { doc, awareness, generation, state, drafts };
    const before = last.current;
    const same =
      before?.doc === doc &&
      before.state === state &&
      before.drafts === drafts &&
      before.generation === generation;
    if (before && same) return before;
    last.current = now;
    return now;
  });
}

/** One fact of an open document; renders again only when that changes, not with every word that is saved. */
export const useOf = <T>(opened: OpenDocument, read: (now: OpenDocument) => T): T =>
  useSyncExternalStore(opened.subscribe, () => read(opened));

const docOf = ({ doc }: OpenDocument): Y.Doc => doc;
export const useDoc = (opened: OpenDocument): Y.Doc => useOf(opened, docOf);

const heldNow = ({ held }: OpenDocument): number | null => held;
/** How many changes of others wait; null: none are held back. */
export const useHeld = (opened: OpenDocument): number | null => useOf(opened, heldNow);

const mayWriteNow = ({ state }: OpenDocument): boolean => mayWrite(state);

/** Whether this person writes here now: their right, and what the server says of the document. */
export const useWrites = (opened: OpenDocument, editable: boolean): boolean =>
  useOf(opened, mayWriteNow) && editable;

const mayEdit = ({ state }: OpenDocument): boolean => state.book.rights?.may !== "read";

/** Whether the server says that this person edits, also while there is no line to it. */
export const useEdits = (opened: OpenDocument, can: boolean): boolean => useOf(opened, mayEdit) && can;

export const opensStill = ({ state: { kind, book } }: OpenDocument): boolean =>
  !book.ready && kind !== "refused";

/** Whether the server's text has not been on this device yet: nobody can read or write it before. */
export const useOpensStill = (opened: OpenDocument): boolean => useOf(opened, opensStill);

/** Opens a document for as long as the component stands; null until then. */
export function useOpenDocument(options: {
  readonly documentId: string | undefined;
  readonly account: string | undefined;
  /** How this person is named to themselves; to others the server names them. */
  readonly name: string | undefined;
  /** Of the document, the same object each time; the commitment template where none is given. */
  readonly template?: TextTemplate;
}): OpenDocument | null {
  const { documentId, account, name, template } = options;
  const [opened, setOpened] = useState<OpenDocument | null>(null);
  useEffect(() => {
    if (!documentId || !account) return;
    const one = openDocument({
      documentId,
      account,
      ...(name ? { name } : {}),
      ...(template ? { template } : {}),
    });
    setOpened(one);
    return () => {
      setOpened(null);
      one.close();
    };
  }, [documentId, account, name, template]);
  return opened;
}
