import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  type MenuSectionProps as AriaMenuSectionProps,
  Header,
  Popover,
} from "react-aria-components";
import { Tick } from "./shapes.js";

export { MenuTrigger } from "react-aria-components";

/** `<MenuTrigger><Button>…</Button><Menu aria-label="…"><MenuItem onAction={…}>…</MenuItem></Menu></MenuTrigger>` */
export function Menu<T extends object>(props: Omit<AriaMenuProps<T>, "className" | "style">) {
  return (
    <Popover className="floating">
      <AriaMenu {...props} className="menu" />
    </Popover>
  );
}

export function MenuItem({
  children,
  ...props
}: Omit<AriaMenuItemProps, "className" | "style" | "children"> & { readonly children: ReactNode }) {
  const text = typeof children === "string" ? { textValue: children } : {};
  return (
    <AriaMenuItem {...text} {...props} className="menu-item">
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode === "none" ? null : (
            <span className="menu-tick">{isSelected ? <Tick /> : null}</span>
          )}
          <span>{children}</span>
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection<T extends object>({
  title,
  children,
  ...props
}: Omit<AriaMenuSectionProps<T>, "className" | "style" | "children"> & {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <AriaMenuSection {...props} className="menu-section">
      <Header className="menu-title">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}
