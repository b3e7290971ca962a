// Before the first paint, so that nobody sees the other look flash by.
try {
  const theme = localStorage.getItem("accord-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing shows the look of the device.
}
