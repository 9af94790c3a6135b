// Where everything stands: the text, beside it the panel with two tabs, and the keys in words.

const HINTS = [
  ["W", "word"], ["S", "sentence"], ["P", "paragraph"], ["Shift+← →", "by letter"],
  ["Enter", "choose what is coded here"], ["Esc", "let go"],
];

function makeFrame(own, { text, reading, codes, mine, form }) {
  const work = part("div", "sbs-an-work");
  const panel = part("div", "sbs-an-panel");
  const said = part("p", "sbs-an-picked", { dir: "auto", "data-testid": "picked" });
  const tabs = part("div", "sbs-an-tabs", { role: "tablist" });
  const views = { codes: ["Codes", codes.box], mine: ["My codings", mine.box] };
  const buttons = {};
  for (const [name, [words, view]] of Object.entries(views)) {
    const [tab, shown] = [`${own}-${name}`, `${own}-${name}-view`];
    buttons[name] = part("button", "sbs-an-tab", { type: "button", role: "tab", id: tab, "aria-controls": shown }, words);
    buttons[name].addEventListener("click", () => turn(name));
    const roles = { role: "tabpanel", id: shown, "aria-labelledby": tab };
    Object.entries(roles).forEach((pair) => view.setAttribute(...pair));
    tabs.append(buttons[name]);
  }
  tabs.addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const other = Object.values(buttons).find((button) => button !== event.target);
    other.click();
    other.focus();
  });
  panel.append(said, tabs, codes.box, mine.box, form.box);
  work.append(text.box, reading.box, panel);
  const hint = part("p", "sbs-note sbs-an-keys");
  for (const [keys, words] of HINTS) hint.append(part("kbd", "", {}, keys), ` ${words}   `);
  turn("codes");

  function turn(name) {
    for (const [other, [, view]] of Object.entries(views)) {
      view.hidden = other !== name;
      buttons[other].setAttribute("aria-selected", String(other === name));
      buttons[other].tabIndex = other === name ? 0 : -1;
    }
  }

  return { work, said, hint, buttons };
}
