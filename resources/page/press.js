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
  const idsIn = (text) => (text || "").split(/\s+/).filter(Boolean);
  const named = (ids) =>
    idsIn(ids).map((id) => (document.getElementById(id) || {}).textContent || "").join(" ");
  // The first that says anything: a picture's letter in a font says nothing.
  const nameOf = (button) =>
    [
      named(button.getAttribute("aria-labelledby")),
      button.getAttribute("aria-label"),
      button.textContent,
      button.value,
      ...Array.from(button.querySelectorAll("img[alt]"), (picture) => picture.alt),
      button.title,
    ].find((text) => typeof text === "string" && /\p{L}/u.test(text)) || "";
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
