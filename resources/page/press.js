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
  const labelOf = (button) => {
    const ids = (button.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean);
    const labels = ids.map((id) => button.getRootNode().getElementById(id)).filter(Boolean);
    return labels.map((label) => label.textContent).join(" ");
  };
  // The first that says anything: a picture's letter in a font says nothing.
  const nameOf = (button) =>
    [
      labelOf(button),
      button.getAttribute("aria-label"),
      button.textContent,
      button.value,
      ...Array.from(button.querySelectorAll("img[alt]"), (picture) => picture.alt),
      button.title,
    ].find((text) => typeof text === "string" && /\p{L}/u.test(text)) || "";
  // What is drawn in a shadow, or in a frame of the same origin, is on the page as well.
  const inside = (element) =>
    element.shadowRoot || (element.tagName === "IFRAME" && element.contentDocument);
  const rootsIn = (root) => [
    root,
    ...Array.from(root.querySelectorAll("*"), inside).filter(Boolean).flatMap(rootsIn),
  ];
  const roots = rootsIn(document);
  const all = (selector) => roots.flatMap((root) => Array.from(root.querySelectorAll(selector)));
  const ROLES = { button: "button, [role=button], input[type=button], input[type=submit], a" };
  const candidates = (way) => {
    if (way.selector) {
      return all(way.selector);
    }
    const names = way.names.map(fold);
    const buttons = all(ROLES[way.role] || `[role="${CSS.escape(way.role)}"]`);
    return buttons.filter((button) => names.includes(fold(nameOf(button))));
  };
  for (const way of ways) {
    try {
      const button = candidates(way).find(usable);
      if (button) {
        button.click();
        return true;
      }
    } catch {
      // a way that the engine does not understand finds nothing; the next may
    }
  }
  return false;
}
