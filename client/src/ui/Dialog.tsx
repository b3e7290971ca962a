import type { ReactNode } from "react";
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useSay } from "./say.js";
import { Cross } from "./shapes.js";

export { DialogTrigger } from "react-aria-components";

export interface DialogProps {
  readonly title: string;
  /** Given together with onOpenChange where no DialogTrigger stands around it. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** Instead of onOpenChange, for one that others open. */
  readonly onClose?: () => void;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly acts?: ReactNode | ((close: () => void) => ReactNode);
}

/** For a choice that needs a few fields. Never for "are you sure": undo, or a review page. */
export function Dialog(props: DialogProps) {
  return <Floating {...props} place="dialog" />;
}

/** From the lower edge on a phone, from the end edge on a desktop; what it is about stays visible. */
export function Sheet(props: DialogProps) {
  return <Floating {...props} place="sheet" />;
}

interface CoverProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly acts: ReactNode;
}

/** Nothing of the page can be seen or reached until what it asks for is done; the page behind keeps all it has. */
export function Cover({ title, children, acts }: CoverProps) {
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="overlay overlay-dialog overlay-cover">
      <Modal className="floating dialog">
        <AriaDialog role="alertdialog" className="dialog-body">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </div>
          <div className="dialog-content stack">{children}</div>
          <div className="acts dialog-acts">{acts}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Floating({
  title,
  isOpen,
  onClose,
  onOpenChange = onClose && ((open) => open || onClose()),
  children,
  acts,
  place,
}: DialogProps & { place: "dialog" | "sheet" }) {
  const say = useSay();
  const control = { ...(isOpen === undefined ? {} : { isOpen }), ...(onOpenChange ? { onOpenChange } : {}) };
  return (
    <ModalOverlay {...control} isDismissable className={`overlay overlay-${place}`}>
      <Modal className={`floating ${place}`}>
        <AriaDialog className="dialog-body">
          {({ close }) => (
            <>
              <div className="dialog-head">
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <Button slot="close" className="button button-quiet" aria-label={say("ui.close")}>
                  <Cross />
                </Button>
              </div>
              <div className="dialog-content stack">
                {typeof children === "function" ? children(close) : children}
              </div>
              {acts ? (
                <div className="acts dialog-acts">{typeof acts === "function" ? acts(close) : acts}</div>
              ) : null}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
