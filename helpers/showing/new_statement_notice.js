// What happened, in sentences: read aloud and brought into view, never taken for markup.

function render({ model, el }) {
  el.classList.add("sbs", "sbs-notice", "mathjax_ignore");
  const box = document.createElement("div");
  box.tabIndex = -1;
  box.setAttribute("role", "status");
  el.append(box);

  function show() {
    const said = model.get("said");
    box.className = said.length ? `sbs-told-box sbs-told-${model.get("tone")}` : "";
    box.replaceChildren(...said.map((words) => {
      const line = document.createElement("p");
      line.dir = "auto";
      line.textContent = words;
      return line;
    }));
  }

  // When what stood here has gone, the page would otherwise be left somewhere else.
  function reveal() {
    show();
    if (!model.get("said").length) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    requestAnimationFrame(() => {
      box.scrollIntoView({ block: model.get("place"), behavior: still ? "instant" : "smooth" });
      if (model.get("place") === "start") box.focus({ preventScroll: true });
    });
  }

  model.on("change:turn", reveal);
  show();
  return () => model.off("change:turn", reveal);
}

export default { render };
