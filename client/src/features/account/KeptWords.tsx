import { listThreads } from "@accord/shared/comments";
import { commitmentTemplate } from "@accord/shared/commitments";
import { plainText, repair, type TextTemplate, textAt } from "@accord/shared/document-schema";
import type { MessageId, Say as SaysMessages } from "@accord/shared/messages";
import { useCallback, useEffect, useMemo, useState } from "react";
import * as Y from "yjs";
import { useAsk } from "../../connection/asking.js";
import { leaveShutTexts } from "../../connection/leave-texts.js";
import { draftOf, draftsInBrowser, onceEach, type StoredDraft } from "../../editor/drafts.js";
import { asText, type NamesOfText } from "../../editor/words-back.js";
import {
  Button,
  CopyButton,
  DateText,
  Details,
  Link,
  LinkButton,
  readersZone,
  UndoLine,
  useSay,
  WordsOf,
} from "../../ui/index.js";
import { fieldName, valueWords } from "../commitments/fields.js";

const store = draftsInBrowser();

/** Words that no text took: here also for who may not open that text any more. Nothing where none wait. */
export default function KeptWords({ account }: { readonly account: string }) {
  const say = useSay();
  const [kept, setKept] = useState<readonly StoredDraft[]>([]);
  const [deleted, setDeleted] = useState<StoredDraft | null>(null);
  const find = useCallback(async () => onceEach(store, await store.all(account)), [account]);
  const read = useCallback(async () => setKept(await find()), [find]);
  useEffect(() => {
    void read();
    void leaveShutTexts(account, new Date().toISOString()).then(read);
  }, [account, read]);
  const swap = async (change: Promise<unknown>, last: StoredDraft | null): Promise<void> => {
    await change;
    // In one drawing: for a moment without either there would be no section, and no focus in it.
    const now = await find();
    setDeleted(last);
    setKept(now);
  };
  if (kept.length === 0 && deleted === null) return null;
  return (
    <section className="stack" aria-labelledby="kept-words">
      <h2 id="kept-words">{say("account.kept")}</h2>
      <p className="hint">{say("account.kept.where")}</p>
      {kept.map((one) => (
        <Kept key={one.id} stored={one} onDelete={() => void swap(store.remove(one.id), one)} />
      ))}
      {deleted ? (
        <UndoLine
          key={deleted.id}
          done={say("account.kept.deleted")}
          onUndo={() => void swap(store.put(deleted), null)}
        />
      ) : null}
    </section>
  );
}

function Kept({ stored, onDelete }: { readonly stored: StoredDraft; readonly onDelete: () => void }) {
  const say = useSay();
  const words = useMemo(() => wordsIn(stored, say), [stored, say]);
  const title = stored.page?.title ?? (words.title || say("account.kept.unnamed"));
  return (
    <section className="stack" aria-label={title}>
      <h3>
        {stored.page ? (
          <Link href={stored.page.path}>
            <bdi>{title}</bdi>
          </Link>
        ) : (
          title
        )}
      </h3>
      <p>
        <DateText value={stored.at} zone={readersZone()} withTime />{" "}
        {say(`drafting.reason.${stored.reason}` satisfies MessageId)}
      </p>
      <Details summary={say("account.kept.words")}>
        <WordsOf className="stack">
          {words.text.split(/\n+/).map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </WordsOf>
      </Details>
      <div className="acts">
        <CopyButton
          of={() => words.text}
          label={say("drafting.returned.copy")}
          copied={say("drafting.returned.copied")}
        />
        <Suggest stored={stored} />
        <Button kind="quiet" onPress={onDelete}>
          {say("account.kept.delete")}
        </Button>
      </div>
    </section>
  );
}

/** Leads to the text, where each of the words can be suggested in its place; nothing where one may not suggest there. */
function Suggest({ stored: { page, document } }: { readonly stored: StoredDraft }) {
  const say = useSay();
  const [, process = ""] = /^\/app\/([^/?#]+)\//u.exec(page?.path ?? "") ?? [];
  const asked = useAsk(listThreads, { params: { process, document } }, { enabled: process !== "" });
  if (!page || !asked.data?.mayComment) return null;
  return <LinkButton href={page.path}>{say("account.kept.suggest")}</LinkButton>;
}

/** All that stood in the copy, as the text itself is not there to compare with; and what that is called. */
function wordsIn(stored: StoredDraft, say: SaysMessages): { readonly title: string; readonly text: string } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, stored.text);
  const roots = [...doc.share.keys()];
  const isCommitment = commitmentTemplate.fields.some(({ root }) => roots.includes(root));
  const called = isCommitment ? textAt(doc, commitmentTemplate, "title") : null;
  const title = called ? repair(called.fragment, called.kind).content?.map(plainText).join(" ") : "";
  doc.destroy();
  const template: TextTemplate = isCommitment
    ? commitmentTemplate
    : { fields: roots.map((root) => ({ root, kind: "rich" })) };
  const names: NamesOfText = isCommitment
    ? { fieldName: (root) => fieldName(root, say), valueWords: (value) => valueWords(value, say) }
    : { fieldName: () => "" };
  return { title: title?.trim() ?? "", text: asText(draftOf(stored, null, template), names).trim() };
}
