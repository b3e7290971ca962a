import { dayText } from "@accord/shared/messages";
import { readSetup } from "@accord/shared/setup";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { RefusedError } from "../../connection/http.js";
import { EmptyState, Link, PageTitle, useSay } from "../../ui/index.js";
import { FirstRun } from "./FirstRun.js";

/** S1: whether the link still opens, then the questions. */
export default function Setup() {
  const say = useSay();
  const { key } = useParams<"key">();
  const asked = useAsk(readSetup, { params: { key } });
  if (asked.error instanceof RefusedError && (asked.error.status === 404 || asked.error.status === 400)) {
    return <Closed title={say("setup.unknown.title")} text={say("setup.unknown.text")} />;
  }
  return (
    <Reply asked={asked}>
      {({ state, usedBy, usedAt }) => {
        if (state === "expired")
          return <Closed title={say("setup.expired.title")} text={say("setup.expired.text")} />;
        if (state === "open") return <FirstRun keyInAddress={key} />;
        const text =
          usedBy && usedAt
            ? say("setup.used.text", { name: usedBy, date: dayText(usedAt) })
            : say("setup.used.textNobody");
        return <Closed title={say("setup.used.title")} text={text} />;
      }}
    </Reply>
  );
}

function Closed({ title, text }: { readonly title: string; readonly text: string }) {
  const say = useSay();
  return (
    <>
      <PageTitle title={title} part={say("setup.part")} />
      <EmptyState text={text}>
        <Link href="/sign-in">{say("app.signIn")}</Link>
      </EmptyState>
    </>
  );
}
