import { readProblemSheet } from "@accord/shared/problems";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { SheetRoom } from "./SheetRoom.js";

/** The drafting room of one problem sheet. */
export default function Sheet() {
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readProblemSheet, { params: { process, no: Number(no) } });
  useCrumb(asked.data?.title);
  return <Reply asked={asked}>{(sheet) => <SheetRoom {...{ sheet, process }} />}</Reply>;
}
