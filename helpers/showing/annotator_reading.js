// What has been read: one step says that nothing more is there, for a code, for a paragraph, for the
// whole statement. All but the first are about the codes that are shown: all, or those of one group.

function makeReading(told) {
  const box = part("div", "sbs-an-reading", { role: "group", "aria-label": "What has been read" });
  const toggles = Object.fromEntries(["code", "paragraph", "statement"].map((name) => {
    const line = part("label", "sbs-an-toggle");
    const [input, words] = [part("input", "", { type: "checkbox" }), part("span", "", { dir: "auto" })];
    line.append(input, words);
    input.addEventListener("change", () => mark(name, input.checked));
    return [name, { box: line, input, words, rows: [], step: null }];
  }));
  box.append(...Object.values(toggles).map((toggle) => toggle.box));
  let [reads, whole, own] = [[], new Set(), new Set()];

  const isFor = (read, code) => read.codes.includes(code) || (read.codes.includes("*") && !own.has(code));
  const over = (read, p) => read.whole || (read.start <= p.bare.start && p.bare.end <= read.end);
  const isRead = (p, code) => whole.has(code) || reads.some((read) => isFor(read, code) && over(read, p));

  function mark(name, checked) {
    const toggle = toggles[name];
    const { step, rows, input } = toggle;
    toggle.asked = { step: JSON.stringify(step), checked };
    const words = { code: "what was read for a code", paragraph: "a paragraph that was read", statement: "the statement that was read" }[name];
    if (checked) told.read({ do: "read", ...step }, words);
    else if (rows.length) told.read({ do: "unread", keys: rows.map(({ key }) => key) }, words);
    else {
      toggle.asked = null;
      input.checked = true;
    }
  }

  function know(mine, book) {
    reads = mine.reads;
    whole = new Set(mine.whole);
    own = new Set(book.codes.filter((code) => code.own).map((code) => code.id));
  }

  function say(name, words, checked, rows, step) {
    const toggle = toggles[name];
    toggle.box.hidden = !words;
    // Until it is answered, what was asked for stands.
    if (toggle.asked?.step !== JSON.stringify(step)) toggle.asked = null;
    toggle.input.checked = toggle.asked?.checked ?? checked;
    // What a wider row says can only be taken back where that was said.
    toggle.input.disabled = checked && !rows.length;
    toggle.box.title = toggle.input.disabled ? "This follows from what was marked for more codes, or for all paragraphs." : "";
    toggle.words.textContent = words;
    Object.assign(toggle, { rows, step });
  }

  return {
    box, know,
    answered: () => Object.values(toggles).forEach((toggle) => (toggle.asked = null)),
    // Beside a paragraph: whether it is read for all codes that are shown, or for some.
    sign: (p, scope) => (scope.codes.length && scope.codes.every((code) => isRead(p, code)) ? "✓" : scope.codes.some((code) => isRead(p, code)) ? "◦" : ""),
    whole: () => whole,
    show: (scope, code, p) => {
      const mine = (read) => read.key && (scope.all || scope.codes.includes(read.code));
      const codes = scope.all ? ["*"] : scope.codes;
      const of = scope.all ? "" : ` of “${shorten(scope.label, 30)}”`;
      say("code", code ? `“${shorten(code.label, 40)}”: nothing more in this statement` : "", whole.has(code?.id),
        reads.filter((read) => read.key && read.whole && read.code === code?.id), { codes: [code?.id] });
      say("paragraph", p ? `Nothing more${of} in paragraph ${p.number + 1}` : "", Boolean(p) && scope.codes.every((id) => isRead(p, id)),
        p ? reads.filter((read) => mine(read) && !read.whole && over(read, p)) : [], { codes, start: p?.start, end: p?.end });
      say("statement", scope.all ? "I have read this whole statement for everything" : `I have read this whole statement for “${shorten(scope.label, 30)}”`,
        scope.codes.length > 0 && scope.codes.every((id) => whole.has(id)), reads.filter((read) => mine(read) && read.whole), { codes });
    },
  };
}
