import { watchDocument } from "@accord/shared/document-schema";
import { type TermsRoot, termsRoots, termsTemplate } from "@accord/shared/forum";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type * as Y from "yjs";
import { useSearch } from "../../app/here.js";
import { WaitingPage } from "../../app/pages.js";
import { useSession } from "../../app/session.js";
import { InTopLine } from "../../app/slots.js";
import {
  DraftReturned,
  Here,
  type OpenDocument,
  SaveState,
  useDocument,
  useOpenDocument,
} from "../../editor/index.js";
import { Button, Tabs, useSay } from "../../ui/index.js";
import {
  ActsAtCaret,
  ThreadList,
  ThreadSheet,
  ThreadsBeside,
  useConversations,
  useThreadKeys,
} from "../comments/index.js";
import { passageOf, type Selected } from "../commitments/passage.js";
import { useWide } from "../commitments/wide.js";
import { Frame } from "./Frame.js";
import { partElement, partName } from "./fields.js";
import type { OnTerms } from "./on-terms.js";
import { PartText } from "./PartText.js";

const roots: readonly TermsRoot[] = termsRoots;

/** A text that is written: a draft, or the first one until it is public. */
export function LiveTerms(props: OnTerms) {
  const { person } = useSession();
  const opened = useOpenDocument({
    documentId: props.row.document ?? "",
    account: person?.id,
    name: person?.name,
  });
  return opened ? <Writing {...props} opened={opened} /> : <WaitingPage />;
}

function Writing({ opened, ...props }: OnTerms & { readonly opened: OpenDocument }) {
  const say = useSay();
  const { process, page, row } = props;
  const { doc, awareness, state } = useDocument(opened);
  const marks = useMarks(doc);
  const [selected, setSelected] = useState<Selected | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const hasMargin = useWide("(min-width: 64rem)");
  const talk = useConversations({ process, document: row.document ?? "", fields: roots, marks });
  const passages = useThreadKeys(talk, partElement);
  const edits = page.can.edit && state.book.rights?.may !== "read";
  const name = useCallback((root: string) => partName(root, say), [say]);
  return (
    <Frame
      {...props}
      hasMargin={hasMargin}
      mode={say(edits ? "terms.mode.edit" : "terms.mode.read")}
      notices={
        <>
          {edits ? null : <p className="hint">{say("terms.mode.readOnly")}</p>}
          <DraftReturned document={opened} fieldName={name} />
        </>
      }
      beside={(figures) => (
        <Beside
          {...{ talk, text, figures, hasMargin }}
          fieldName={name}
          onGo={passages.go}
          onLeave={passages.leave}
        />
      )}
    >
      <InTopLine slot="state">
        <SaveState state={state} onTryNow={opened.connectNow} />
        <Here awareness={awareness} fieldName={name} />
      </InTopLine>
      <div ref={text}>
        {roots.map((root) => (
          <PartText
            key={root}
            {...{ root, opened, onSelect: setSelected }}
            editable={edits}
            onEditor={passages.onEditor}
            head={
              talk.mayComment ? (
                <Button
                  kind="quiet"
                  className="field-comment"
                  aria-label={say("comments.act.fieldLong", { field: name(root) })}
                  onPress={() => talk.write({ kind: "field", field: root })}
                >
                  {say("comments.act.field")}
                </Button>
              ) : undefined
            }
          />
        ))}
      </div>
      <ActsAtCaret
        at={talk.target ? null : selected}
        text={text}
        known={(thread) => talk.all.some(({ id }) => id === thread)}
        fieldName={name}
        mayComment={talk.mayComment}
        onPassage={() => selected && talk.write({ kind: "passage", passage: passageOf(selected) })}
        onField={(field) => talk.write({ kind: "field", field })}
        onThread={talk.setActive}
        onAnswers={null}
      />
      {hasMargin ? null : (
        <ThreadSheet
          {...{ talk, fieldElement: partElement }}
          fieldName={name}
          onLeave={passages.leave}
          onStep={passages.step}
        />
      )}
    </Frame>
  );
}

interface BesideProps {
  readonly talk: ReturnType<typeof useConversations>;
  readonly text: React.RefObject<HTMLDivElement | null>;
  readonly figures: ReactNode;
  readonly hasMargin: boolean;
  readonly fieldName: (root: string) => string;
  readonly onGo: (thread: string) => void;
  readonly onLeave: () => void;
}

/** What the program reads, and the conversations, beside the text. */
function Beside({ talk, text, figures, hasMargin, fieldName, onGo, onLeave }: BesideProps) {
  const say = useSay();
  const [search, setSearch] = useSearch();
  const { open, unread, target, active } = talk;
  const asked = search.tab === "threads" || target !== null || active !== null;
  const threads = hasMargin ? (
    <ThreadsBeside
      {...{ talk, text, fieldName, onGo, onLeave }}
      fieldElement={partElement}
      onAll={() => setSearch({ tab: "all" })}
    />
  ) : (
    <ThreadList {...{ talk, fieldName, onGo }} />
  );
  return (
    <Tabs
      label={say("terms.figures")}
      selected={search.tab === "all" ? "all" : asked ? "threads" : "figures"}
      onSelect={(tab) => {
        talk.write(null);
        setSearch({ tab: tab === "figures" ? undefined : tab, thread: undefined });
      }}
      tabs={[
        { id: "figures", label: say("terms.tab.figures"), content: figures },
        {
          id: "threads",
          label: say(unread > 0 ? "comments.tab.unread" : "comments.tab", { count: open.length, unread }),
          content: threads,
        },
        ...(search.tab === "all"
          ? [
              {
                id: "all",
                label: say("comments.all"),
                content: <ThreadList {...{ talk, fieldName, onGo }} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** Marks of passages that stand in the text now; asked again a moment after it changes. */
function useMarks(doc: Y.Doc): ReadonlySet<string> {
  const [marks, setMarks] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const reader = watchDocument(doc, termsTemplate);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      timer = undefined;
      setMarks(reader.read().marks);
    };
    const soon = (): void => {
      timer ??= setTimeout(read, 250);
    };
    read();
    doc.on("update", soon);
    return () => {
      clearTimeout(timer);
      doc.off("update", soon);
      reader.stop();
    };
  }, [doc]);
  return marks;
}
