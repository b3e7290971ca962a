import { type TermsRoot, termsRoots, termsTemplate } from "@accord/shared/forum";
import type { ReactNode } from "react";
import { useCallback } from "react";
import { useSearch } from "../../app/here.js";
import { WaitingPage } from "../../app/pages.js";
import { useSession } from "../../app/session.js";
import {
  DraftReturned,
  type OpenDocument,
  useDoc,
  useEdits,
  useOpenDocument,
  useRead,
} from "../../editor/index.js";
import { Tabs, useSay } from "../../ui/index.js";
import { ThreadList, ThreadSheet, ThreadsBeside } from "../comments/index.js";
import { SinceLooked } from "../drafting/history/SinceLooked.js";
import { AtCaret, TopLine } from "../drafting/OnText.js";
import { RoomBar } from "../drafting/RoomBar.js";
import { useSuggestReturned } from "../drafting/suggest-returned.js";
import { threadsLabel } from "../drafting/Threads.js";
import { type TextTalk, useTextTalk } from "../drafting/useTextTalk.js";
import { WhenOpen } from "../drafting/WhenOpen.js";
import { WhoWroteSwitch } from "../drafting/who-wrote/WhoWroteSwitch.js";
import { useWide } from "../drafting/wide.js";
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
  const doc = useDoc(opened);
  const { fields: words, marks } = useRead(doc, termsTemplate);
  const hasMargin = useWide(64);
  const name = useCallback((root: string) => partName(root, say), [say]);
  const on = useTextTalk({
    opened,
    process,
    document: row.document ?? "",
    roots,
    marks,
    fieldElement: partElement,
    fieldName: name,
  });
  const { talk, passages, onComment } = on;
  const onSuggest = useSuggestReturned(opened, talk);
  const edits = useEdits(opened, page.can.edit);
  const history = `/app/${process}/terms/${row.n}/history`;
  return (
    <Frame
      {...props}
      {...{ hasMargin, words }}
      mode={say(edits ? "terms.mode.edit" : "terms.mode.read")}
      notices={
        <>
          {edits ? null : <p className="hint">{say("terms.mode.readOnly")}</p>}
          <SinceLooked {...{ process, history }} document={on.document} />
          <DraftReturned document={opened} fieldName={name} onSuggest={onSuggest} />
        </>
      }
      beside={(figures) => (hasMargin ? <Beside {...{ on, figures }} /> : <Bar {...{ on, figures }} />)}
    >
      <TopLine opened={opened} fieldName={name} />
      <div ref={on.text}>
        <WhoWroteSwitch {...{ opened, on, history }} />
        <WhenOpen opened={opened}>
          {roots.map((root) => (
            <PartText
              key={root}
              {...{ root, opened }}
              editable={edits}
              onEditor={on.onEditor}
              onComment={onComment}
            />
          ))}
        </WhenOpen>
      </div>
      <AtCaret on={on} />
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
  readonly on: TextTalk;
  readonly figures: ReactNode;
}

/** Where it is narrow, the same as sheets from the bar that every room has. */
function Bar({ on, figures }: BesideProps) {
  const say = useSay();
  const { talk, passages, fieldName } = on;
  return (
    <RoomBar
      label={say("terms.figures")}
      parts={[
        { id: "figures", label: say("terms.tab.figures"), content: () => figures },
        {
          id: "threads",
          label: threadsLabel(talk, say),
          content: (close) => <ThreadList {...{ talk, fieldName }} onGo={passages.go} onElsewhere={close} />,
        },
      ]}
    />
  );
}

/** What the program reads, and the conversations, beside the text. */
function Beside({ on, figures }: BesideProps) {
  const say = useSay();
  const [search, setSearch] = useSearch();
  const { talk, passages, text, fieldName, fieldElement } = on;
  const { target, active } = talk;
  const list = <ThreadList {...{ talk, fieldName }} onGo={passages.go} />;
  const asked = search.tab === "threads" || target !== null || active !== null;
  const threads = (
    <ThreadsBeside
      {...{ talk, text, fieldName, fieldElement }}
      onAll={() => setSearch({ tab: "all" })}
      onLeave={passages.leave}
      onGo={passages.go}
    />
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
          label: threadsLabel(talk, say),
          content: threads,
        },
        ...(search.tab === "all" ? [{ id: "all", label: say("comments.all"), content: list }] : []),
      ]}
    />
  );
}
