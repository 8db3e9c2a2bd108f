
"use strict";
// Comfort only: all is readable without this. What a link leads to is opened, lists can be filtered, statements copied.
(() => {
  const reveal = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let node = place; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (place) place.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  const filter = (section, text) => {
    let hidden = 0;
    for (const item of section.querySelectorAll("tbody > tr, :scope > details")) {
      if (item.parentElement.closest("details")) continue;
      const hides = text !== "" && !item.textContent.toLowerCase().includes(text);
      item.toggleAttribute("data-hidden", hides);
      hidden += hides;
    }
    return hidden;
  };
  for (const section of document.querySelectorAll("[data-filter]")) {
    if (section.querySelectorAll("tbody > tr, :scope > details").length < 8) continue;
    const label = document.createElement("label"), input = document.createElement("input"), said = document.createElement("span");
    label.className = "filter";
    input.type = "search";
    said.setAttribute("role", "status");
    label.append("Filter " + section.dataset.filter + " ", input, said);
    input.addEventListener("input", () => {
      const hidden = filter(section, input.value.trim().toLowerCase());
      said.textContent = hidden ? " " + hidden + " hidden" : "";
    });
    section.querySelector("h2").after(label);
  }

  const copy = async (button, code) => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  };
  const offer = (place) => {
    for (const pre of place.querySelectorAll("pre.code:not([data-copy])")) {
      if (pre.closest("details:not([open])")) continue;
      const button = document.createElement("button"), code = pre.firstElementChild || pre.firstChild;
      pre.dataset.copy = "";
      button.type = "button";
      button.className = "copy";
      button.textContent = "Copy";
      button.setAttribute("aria-label", "Copy the statement");
      button.addEventListener("click", () => copy(button, code));
      pre.prepend(button);
    }
  };
  addEventListener("toggle", (event) => offer(event.target), true);
  offer(document);
})();
