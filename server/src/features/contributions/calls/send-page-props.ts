import type { PublicCall } from "@accord/shared/contributions";
import type { Issue } from "@accord/shared/issues";
import type { ReactNode } from "react";
import type { Around } from "../../public-site/index.js";
import type { Form, Pages, Step } from "./form.js";

/** What a form asks, under which terms, and where it stands: the idea of a call, or a comment on a draft. */
export interface Asking {
  /** Terms: question, dates, grounds, consent, moderation. */
  readonly call: PublicCall;
  /** Address of the form. */
  readonly path: string;
  readonly pages: Pages;
  /** Until when, said. */
  readonly open: string;
  /** Title and hint of the page for the words. */
  readonly title: string;
  readonly hint: string;
  /** Where one goes who does not want to send. */
  readonly leave: { readonly href: string; readonly label: string };
  /** What the words are about, quoted. */
  readonly about?: ReactNode;
}

export interface SendPageProps {
  readonly around: Around;
  readonly asking: Asking;
  readonly form: Form;
  readonly step: Step;
  readonly issues: readonly Issue[];
  /** Where the words went that this form has sent before. */
  readonly sentBefore?: { readonly key: string; readonly reference: string };
}
