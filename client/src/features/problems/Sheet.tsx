import { problemSheetTemplate, readProblemSheet } from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { WaitingPage } from "../../app/pages.js";
import { Reply } from "../../app/Reply.js";
import { useSession } from "../../app/session.js";
import { useAsk } from "../../connection/asking.js";
import { useOpenDocument } from "../../editor/index.js";
import { SheetRoom } from "./SheetRoom.js";

/** The drafting room of one problem sheet. */
export default function Sheet() {
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readProblemSheet, { params: { process, no: Number(no) } });
  useCrumb(asked.data?.title);
  return <Reply asked={asked}>{(sheet) => <Open {...{ sheet, process }} />}</Reply>;
}

interface Props {
  readonly sheet: ReplyOf<typeof readProblemSheet>;
  readonly process: string;
}

function Open({ sheet, process }: Props) {
  const { person } = useSession();
  const opened = useOpenDocument({
    documentId: sheet.document,
    account: person?.id,
    name: person?.name,
    template: problemSheetTemplate,
  });
  return opened ? <SheetRoom {...{ sheet, process, opened }} /> : <WaitingPage />;
}
