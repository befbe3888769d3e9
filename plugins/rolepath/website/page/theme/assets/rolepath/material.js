// What Material's switches lack for keyboards and screen readers.
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const box = (name) => document.getElementById(`__${name}`);
  const { copy } = document.currentScript.dataset;
  const isWide = matchMedia("(min-width: 76.25em)");
  const on = (target, action) => target.addEventListener("change", action);

  // Labels of hidden boxes become buttons; those with a link inside are for pointers only.
  for (const label of all(".md-header__button[for], .md-sidebar--primary label:not(:has(a))")) {
    const own = document.getElementById(label.htmlFor);
    const isColour = own.type === "radio";
    const button = document.createElement("button");
    for (const { name, value } of label.attributes) button.setAttribute(name, value);
    button.type = "button";
    button.append(...label.childNodes);
    label.replaceWith(button);
    const show = () => {
      // On a wide screen the title of a section is a title, and its list is always there.
      const isTitle = isWide.matches && button.matches(".md-nav__item--section > *");
      button.tabIndex = isTitle ? -1 : 0;
      if (!isColour && !button.matches(".md-nav__title, .rp-close")) button.ariaExpanded = isTitle ? null : own.checked;
    };
    button.onclick = () => {
      own.click();
      if (isColour) document.querySelector("button[for^=__palette]:not([hidden])")?.focus();
      // In the drawer one list slides over the other.
      else if (!isWide.matches && own !== box("drawer") && own !== box("search")) {
        own.parentElement.querySelector(`:scope > ${own.checked ? ".md-nav > .md-nav__title" : ".md-nav__link"}`)?.focus();
      }
    };
    on(own, show);
    on(isWide, show);
    show();
  }

  // While the drawer is open, nothing else can be reached; afterwards one is where one was. The same with the search.
  const rest = all(".md-skip, .md-header, .md-tabs, .md-content, .md-sidebar--secondary, .md-top, .md-footer");
  let wasOpen = false;
  const settle = () => {
    const isOpen = box("drawer").checked && !isWide.matches;
    for (const part of rest) part.inert = isOpen;
    if (isOpen !== wasOpen) document.querySelector(isOpen ? ".rp-close" : ".md-header [for=__drawer]")?.focus();
    wasOpen = isOpen;
  };
  on(box("drawer"), settle);
  on(isWide, settle);
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && wasOpen) box("drawer").click();
  });
  // Material takes letters for commands, also on a radio or a button: who dictates, or slips, would leave the page.
  addEventListener(
    "keydown",
    (event) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      const isField = target.matches?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
      if (key.length > 1 || key === " " || ctrlKey || metaKey || altKey || isField || box("search").checked) return;
      event.stopPropagation();
    },
    true,
  );
  on(box("search"), () => {
    document.querySelector(box("search").checked ? ".md-search__input" : "button[for=__search]")?.focus();
  });
  document.querySelector(".md-top")?.addEventListener("click", () => {
    document.getElementById("rp-content").focus({ preventScroll: true });
  });

  // What scrolls sideways can be reached, and says under which heading it stands.
  const heading = (target) =>
    all(".md-content :is(h1, h2, h3, h4)").findLast((one) => one.compareDocumentPosition(target) & 4)?.textContent;
  const watch = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      const scrolls = target.scrollWidth > target.clientWidth;
      if (scrolls) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
      target.role = scrolls ? "group" : null;
      target.ariaLabel = scrolls ? heading(target) : null;
    }
  });
  // Material wraps tables and adds its copy buttons, which are no landmarks, when it has started.
  const look = () => {
    for (const one of all(".md-typeset__scrollwrap, .md-typeset pre > code, .rp-table")) watch.observe(one);
    for (const one of all(".md-code__nav")) one.role = "none";
    for (const one of all("[data-md-type=copy]:empty")) one.append(copy);
  };
  new MutationObserver(look).observe(document.getElementById("rp-content"), { childList: true, subtree: true });
  look();

  // Tabs of content: those chosen before, and the one that the address names.
  const chosen = __md_get("__tabs") ?? [];
  for (const label of all(".tabbed-labels > label")) {
    if (chosen.includes(label.innerText.trim())) document.getElementById(label.htmlFor).checked = true;
  }
  const target = document.getElementById(location.hash.slice(1));
  if (target?.name?.startsWith("__tabbed_")) target.checked = true;
})();
