// Keys: W, S and P pick words, one key codes them, and none of them reaches JupyterLab.

const REFINING = { "+": { polarity: "supports" }, "-": { polarity: "rejects" }, "−": { polarity: "rejects" } };
const UNITS = { KeyW: "w", KeyS: "s", KeyP: "p" };

function listenToKeys(el, to) {
  function act(event, typing, inText) {
    if (event.altKey || event.isComposing) return null;
    if (event.ctrlKey || event.metaKey) return typing ? actInBox(event) : actTogether(event);
    if (event.key === "Escape") return () => {
      to.letGo();
      if (typing) to.goOn();
    };
    // JupyterLab keeps Enter from a form.
    if (typing && event.key === "Enter" && event.target.form && event.target.matches("input")) return () => event.target.form.requestSubmit();
    if (typing || to.isAsking()) return null;
    if (inText && event.key === "Enter") return to.hasDraft() ? to.save : () => to.press(to.text.marksAt(to.picking.caret() ?? 0));
    if (event.key === "Delete" || event.key === "Backspace") return inText || to.hasChosen() ? to.remove : null;
    if (to.refines() && REFINING[event.key]) return () => to.refine(REFINING[event.key]);
    // Where the keyboard writes another script, the place of the key counts.
    const unit = UNITS[event.key.charCodeAt(0) > 127 ? event.code : `Key${event.key.toUpperCase()}`];
    if (unit) return () => to.picking.grow(unit, event.shiftKey);
    const known = to.codes.typed(event);
    return known ? () => to.codeAtOnce(known.id) : null;
  }

  function actInBox(event) {
    const key = event.key.toLowerCase();
    if (key === "f") return () => to.search.select();
    // All is written already, and the browser would save the page.
    return key === "s" ? to.showState : null;
  }

  function actTogether(event) {
    const key = event.key.toLowerCase();
    if ((key === "z" && event.shiftKey) || key === "y") return () => to.turnBack("redo");
    if (key === "z") return () => to.turnBack("undo");
    return actInBox(event);
  }

  function listen(event) {
    const typing = event.target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
    const inText = to.text.box.contains(event.target);
    // A browser tells of a new selection a moment later than of the next key.
    if (inText) to.picking.follow();
    const doing = act(event, typing, inText);
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (doing || (inText && letter)) event.preventDefault();
    if (!doing) return;
    event.stopPropagation();
    doing();
  }

  // JupyterLab asks the focused element itself whether keys are its own: elsewhere a "b" adds a cell.
  let output = el;
  const keep = (event) => event.target.setAttribute("data-lm-suppress-shortcuts", "true");
  const attached = new IntersectionObserver(() => {
    if (!el.isConnected) return;
    attached.disconnect();
    output = el.closest(".jp-OutputArea-output") ?? el;
    output.addEventListener("focusin", keep);
  });
  attached.observe(el);
  el.addEventListener("keydown", listen);
  return () => {
    attached.disconnect();
    output.removeEventListener("focusin", keep);
    el.removeEventListener("keydown", listen);
  };
}
