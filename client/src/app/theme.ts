import { useState } from "react";

export type Theme = "device" | "light" | "dark";
const key = "accord-theme";

function stored(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "device";
}

/** The look of this device, kept on it; public/theme.js sets it before the first paint. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  const choose = (next: Theme): void => {
    if (next === "device") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      if (next === "device") localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // Where nothing may be kept, the choice holds until the page is left.
    }
    setTheme(next);
  };
  return [theme, choose];
}
