import type { PublicCall } from "@accord/shared/contributions";
import type { Issue } from "@accord/shared/issues";
import type { Around } from "../../public-site/index.js";
import type { Form, Step } from "./form.js";

export interface SendPageProps {
  readonly around: Around;
  readonly call: PublicCall;
  readonly form: Form;
  readonly step: Step;
  readonly issues: readonly Issue[];
  /** Where the words went that this form has sent before. */
  readonly sentBefore?: { readonly key: string; readonly reference: string };
}
