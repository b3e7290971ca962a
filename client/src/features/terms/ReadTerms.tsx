import { readTermsVersion } from "@accord/shared/forum";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { useWide } from "../drafting/wide.js";
import { Frame } from "./Frame.js";
import type { OnTerms } from "./on-terms.js";
import { Parts } from "./Parts.js";

/** A version in which nobody writes: its parts as they were frozen, or as they were left. */
export function ReadTerms(props: OnTerms) {
  const { process, row } = props;
  const hasMargin = useWide(64);
  const asked = useAsk(readTermsVersion, { params: { process, n: row.n } });
  return (
    <Frame {...props} hasMargin={hasMargin}>
      <Reply asked={asked}>{({ parts }) => <Parts parts={parts} />}</Reply>
    </Frame>
  );
}
