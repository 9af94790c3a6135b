// What happened, in sentences: read aloud and brought into view, never taken for markup.

const DEAD = "The kernel was restarted, and nothing here works any more. Choose Run → Run All Cells, and give "
  + "the file again; what was saved is saved.";

function render({ model, el }) {
  el.classList.add("sbs", "sbs-notice", "mathjax_ignore");
  const box = document.createElement("div");
  box.tabIndex = -1;
  box.setAttribute("role", "status");
  el.append(box);

  let dead = false;
  function show() {
    const said = dead ? [model.get("dead") || DEAD] : model.get("said");
    box.className = said.length ? `sbs-told-box sbs-told-${dead ? "bad" : model.get("tone")}` : "";
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

  // ipywidgets tells this when the kernel is restarted: the widgets stay on the page and are dead.
  function die() {
    dead = true;
    show();
  }

  model.on("change:turn", reveal);
  model.on("comm_live_update", die);
  show();
  return () => {
    model.off("change:turn", reveal);
    model.off("comm_live_update", die);
  };
}

export default { render };
