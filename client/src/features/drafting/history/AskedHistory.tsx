import type { ComponentProps } from "react";
import { useCrumb } from "../../../app/crumbs.js";
import { Reply } from "../../../app/Reply.js";
import { DrawnHistory } from "./DrawnHistory.js";

interface Props extends Omit<ComponentProps<typeof DrawnHistory>, "document" | "name"> {
  readonly asked: ComponentProps<
    typeof Reply<{ readonly document: string; readonly title: string }>
  >["asked"];
}

/** The past of a text that bears the title of its thing, which the server is asked for. */
export function AskedHistory({ asked, ...drawn }: Props) {
  useCrumb(asked.data?.title);
  return (
    <Reply asked={asked}>
      {({ document, title }) => <DrawnHistory {...{ ...drawn, document }} name={title} />}
    </Reply>
  );
}
