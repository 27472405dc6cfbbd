function (ways) {
  "use strict";
  // Turkish and English words alike: İ, I, ı and i meet.
  const fold = (text) =>
    text.trim().toLocaleLowerCase("tr").replaceAll("ı", "i").replace(/\s+/g, " ");
  const usable = (button) => {
    const box = button.getBoundingClientRect();
    const style = getComputedStyle(button);
    return box.width > 0 && box.height > 0 && style.visibility === "visible"
      && !button.matches(":disabled, [aria-disabled=true]") && !button.closest("[inert]");
  };
  const nameOf = (button) =>
    button.getAttribute("aria-label") || button.textContent.trim() || button.value
      || button.title || "";
  const candidates = (way) => {
    if (way.selector) {
      return Array.from(document.querySelectorAll(way.selector));
    }
    const names = way.names.map(fold);
    const buttons = document.querySelectorAll("button, [role=button], input[type=button], a");
    return Array.from(buttons).filter((button) => names.includes(fold(nameOf(button))));
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
