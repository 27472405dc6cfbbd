function (ways) {
  "use strict";
  const fold = (text) => text.trim().toLocaleLowerCase("tr").replace(/\s+/g, " ");
  const usable = (button) => {
    const box = button.getBoundingClientRect();
    const style = getComputedStyle(button);
    return box.width > 0 && box.height > 0 && style.visibility !== "hidden"
      && !button.disabled && button.getAttribute("aria-disabled") !== "true";
  };
  const nameOf = (button) =>
    button.getAttribute("aria-label") || button.textContent || button.value || button.title || "";
  const candidates = (way) => {
    if (way.selector) {
      return Array.from(document.querySelectorAll(way.selector));
    }
    const buttons = document.querySelectorAll("button, [role=button], input[type=button], a");
    return Array.from(buttons).filter((button) => way.names.includes(fold(nameOf(button))));
  };
  for (const way of ways) {
    const button = candidates(way).find(usable);
    if (button) {
      button.click();
      return true;
    }
  }
  return false;
}
