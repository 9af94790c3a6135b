// A statement to read and code. What is chosen lives here; what is coded is written by Python at
// once and comes back. The parts stand in the files that Python puts before this one.


function render({ model, el }) {
  // Each annotator on a page has a module of its own, so that none could count them.
  const own = `sbs-an-${Math.random().toString(36).slice(2)}`;
  el.classList.add("sbs", "sbs-an", "mathjax_ignore");
  // `chosen` is the key of a coding, or that of the change that makes it; `at` stays while it changes.
  let [chosen, at, code, resumed] = ["", 0, "", false];
  let [fresh, search, found, here, good] = [null, "", [], -1, []];
  let [drafted, pressed] = [{}, false];

  const get = (name) => model.get(name);
  const post = makePost(model, { changed: () => showState(), answered });
  const ask = makeAsk({ name: (name) => post.isDead() ? showState() : model.send({ kind: "name", name }) });
  const head = makeHead({ undo: () => turnBack("undo"), redo: () => turnBack("redo") });
  const notice = makeNotice({
    again: () => {
      post.again();
      goOn();
    },
    leave: () => {
      post.leave();
      take("");
      goOn();
    },
  });
  const bar = makeBar(own, { open, find, step, pickFound });
  const text = makeText({ press, drawn: () => picking?.repaint() });
  const picking = makePicking(text, { picked: showPicked, moved: showChosen });
  const codes = makeCodes(own, { code: codeAtOnce, choose: chooseCode, scope: showMarks, add: addCode, askId: (label) => post.isDead() || model.send({ kind: "id", label }) });
  const form = makeForm(own, { change: changeForm, save, recode: () => {
    edit({ code });
    goOn();
  }, extent: useWords, split, remove });
  const reading = makeReading({ read: (step, words) => give(step, words) });
  const mine = makeMine(own, { list: showMarks, go });
  const others = makeOthers({ showOthers });
  const lines = makeLines();

  // --- the frame ---

  const { work, said, hint, buttons } = makeFrame(own, { text, reading, codes, mine, form });
  el.append(ask.box, head.box, bar.box, work, hint, others.box, lines.box);

  // --- what is known ---

  const codings = () => get("mine").codings;
  const find_ = (key) => codings().find((coding) => coding.key === key);
  const described = (coding, number) => {
    const known = codes.find(coding.code);
    const hue = get("book").groups.find((group) => group.id === known?.group)?.hue ?? -1;
    return { ...coding, number, hue, label: known?.label ?? coding.label };
  };
  const numbered = () => codings().map((coding, place) => described(coding, place + 1));
  const isClaim = () => get("about").layer === "claim";

  // What the words are coded with unless a person says otherwise: the voice in which they stand.
  function defaults(picked) {
    if (!isClaim()) return {};
    const { start, end } = picking.bare(picked);
    const around = get("page").voices.filter((voice) => voice.start <= start && end <= voice.end && voice.voice !== "own");
    const inner = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (!inner) return { ...CLAIM };
    const other = inner.voice === "other";
    return { ...CLAIM, voice: inner.voice, speaker: other ? inner.speaker : "", uptake: other ? "open" : "" };
  }

  // --- what a person does ---

  function give(step, words) {
    good = [];
    return post.give({ statement: get("page").id, ...step }, words);
  }

  // A button that was pressed may be gone or asleep then, and keys would go to JupyterLab.
  const goOn = () => picking.resume();

  function turnBack(way) {
    if (get("history")[way]) give({ do: way }, way === "undo" ? "Undo" : "Redo");
    goOn();
  }

  function codeAtOnce(id) {
    picking.follow();
    const picked = picking.picked();
    chooseCode(id);
    if (picked) write(id, picked, defaults(picked));
    else if (find_(chosen) && find_(chosen).code !== id) edit({ code: id });
    else showState();
  }

  function write(id, { start, end }, values) {
    const words = `“${shorten(text.words(start, end))}” as ${codes.find(id)?.label ?? id}`;
    take(`new:${give({ do: "code", code: id, start, end, ...values }, words)}`);
  }

  // What a change is made of, so that it can be told later whether it is written.
  function was(coding) {
    if (!coding) return undefined;
    const { code: of, start, end, words } = coding;
    const cells = Object.fromEntries([...Object.keys(CLAIM), "note"].map((name) => [name, coding[name]]));
    return { statement: get("page").id, code: of, start, end, words: `“${words}”`, ...cells };
  }

  function change(step, words) {
    chosen = `new:${give({ key: chosen, was: was(find_(chosen)), ...step }, words)}`;
  }

  function take(key) {
    if (key !== chosen) at++;
    chosen = key;
    drafted = {};
    pressed = false;
    showChosen();
  }

  function chooseCode(id) {
    code = id;
    codes.choose(id);
    if (picking.picked()) take("");
    else showChosen();
  }

  function edit(some) {
    if (!chosen) return;
    const coding = find_(chosen);
    const words = `a change of “${shorten(coding ? text.words(coding.start, coding.end) : "")}”`;
    change({ do: "edit", cells: some }, words);
    if (some.code) chooseCode(some.code);
    showChosen();
  }

  function changeForm(values) {
    if (!chosen) return void (drafted = values);
    const coding = find_(chosen) ?? {};
    const some = Object.fromEntries(Object.entries(values).filter(([name, value]) => name in CLAIM || name === "note" ? (coding[name] ?? "") !== value : false));
    if (Object.keys(some).length) edit(some);
  }

  function save() {
    const picked = picking.picked();
    if (chosen) {
      // Words that stay selected would look as if they were still to be coded.
      take("");
      picking.letGo();
    } else if (picked && code) write(code, picked, form.read());
    goOn();
  }

  function useWords() {
    const picked = picking.picked();
    if (picked && chosen) change({ do: "extent", ...picked }, `“${shorten(text.words(picked.start, picked.end))}” as the words of a coding`);
    showChosen();
    goOn();
  }

  function cutAt() {
    const coding = find_(chosen);
    const place = picking.picked()?.start ?? picking.caret();
    if (!coding || place === null) return -1;
    const word = picking.word(place)?.from ?? place;
    const cut = word < place ? word : place;
    return coding.start < cut && cut < coding.end ? cut : -1;
  }

  function split() {
    const cut = cutAt();
    if (cut > 0) change({ do: "split", at: cut }, "a coding cut in two");
    showChosen();
    goOn();
  }

  function remove() {
    if (!chosen) return;
    change({ do: "delete" }, "a coding deleted");
    take("");
    goOn();
  }

  function addCode(label, definition) {
    give({ do: "own", label, definition }, `the code “${shorten(label)}”`);
  }

  // What is pressed in the text: the innermost coding, and when that is chosen the next around it.
  function press(marks) {
    picking.follow();
    const keys = marks.filter(({ foreign }) => !foreign).map(({ key }) => key);
    const next = keys[pressed ? (keys.indexOf(chosen) + 1) % keys.length : 0] ?? "";
    if (next) chooseCodeOf(next);
    take(next);
    pressed = true;
  }

  function chooseCodeOf(key) {
    code = find_(key)?.code ?? code;
    codes.choose(code);
  }

  function open(statement) {
    if (post.isDead()) return showState();
    form.settle();
    model.send({ kind: "open", statement });
  }

  function go(key, statement, start) {
    fresh = { key, start };
    if (statement !== get("page").id) open(statement);
    else arrive();
  }

  function arrive() {
    const coding = fresh && find_(fresh.key);
    if (coding) {
      picking.letGo();
      chooseCodeOf(coding.key);
      take(coding.key);
      text.reveal(coding.start, coding.end);
    }
    if (coding || fresh?.tried) fresh = null;
  }

  function showOthers(coder, shown) {
    const now = get("others").shown.filter((other) => other !== coder);
    if (!post.isDead()) model.send({ kind: "show", coders: shown ? [...now, coder] : now });
  }

  function find(asked) {
    search = asked;
    found = picking.find(asked);
    here = found.length ? Math.max(0, found.findIndex(({ start }) => start >= (picking.caret() ?? 0))) : -1;
    showFound();
  }

  function step(way) {
    if (!found.length) return;
    here = (here + way + found.length) % found.length;
    showFound();
  }

  // From the box into the text, with the words that were found selected there.
  function pickFound() {
    const place = found[here];
    if (!place) return false;
    text.box.focus({ preventScroll: true });
    picking.pick(place);
    return true;
  }

  // --- what is shown ---

  function showFound() {
    picking.showFound(found, found[here]);
    bar.count(found.length ? `${here + 1} of ${found.length}` : search.trim() ? "not found" : "");
    if (found[here]) text.reveal(found[here].start, found[here].end);
  }

  function showPicked() {
    drafted = {};
    if (!chosen) at++;
    showChosen();
  }

  function showChosen() {
    const picked = picking.picked();
    const coding = find_(chosen);
    if (picked) {
      const n = picking.countWords(picked);
      said.textContent = `${n ? `${n} word${n === 1 ? "" : "s"}: ` : ""}“${shorten(text.words(picked.start, picked.end), 160)}”`;
    } else said.textContent = coding ? `Coded: “${shorten(text.words(coding.start, coding.end), 160)}”` : "Select words in the text, then press the key of a code.";
    text.light(coding?.key ?? "");
    for (const p of text.paragraphs()) p.frame.classList.toggle("sbs-an-here", p === picking.paragraph());
    const chosenCode = codes.find(code);
    if (coding) {
      const recode = chosenCode && coding.code !== code ? chosenCode.label : "";
      const mark_ = numbered().find(({ key }) => key === chosen);
      const extent = Boolean(picked) && (picked.start !== coding.start || picked.end !== coding.end);
      form.show({ at: `coding ${at}`, claim: isClaim(), head: `${mark_.number} ${mark_.label}`, values: coding, coded: true, recode, extent, split: cutAt() > 0 });
    } else if (!chosen && picked && chosenCode) {
      form.show({ at: "", claim: isClaim(), head: `Code these words: ${chosenCode.label}`, values: { ...defaults(picked), note: "", ...drafted }, coded: false });
    } else if (!chosen) form.show(null);
    mine.show(numbered(), get("elsewhere").map((one) => described(one)), get("page").id, chosen);
    reading.show(codes.scope(), chosenCode, picking.paragraph());
  }

  function showMarks() {
    const foreign = get("others").codings.map((coding, place) => ({ ...described(coding, ""), key: `other ${place}`, foreign: coding.coder }));
    reading.know(get("mine"), get("book"));
    const scope = codes.scope();
    const covered = new Map(text.paragraphs().map((p) => [p.number, reading.sign(p, scope)]));
    const marks = numbered();
    text.showMarks(marks, foreign, covered);
    codes.count(codings(), reading.whole());
    buttons.mine.textContent = `My codings (${marks.length})`;
    if (chosen && !chosen.startsWith("new:") && !find_(chosen)) take("");
    showChosen();
  }

  function showPage() {
    picking.forget();
    text.showPage(get("page"));
    [chosen, at] = ["", at + 1];
    find(search);
    showMarks();
    if (fresh) {
      fresh.tried = true;
      arrive();
    }
  }

  function showState() {
    const waiting = post.waiting();
    const about = get("about");
    const stuck = waiting.filter(({ state }) => state !== "sent");
    const dead = post.isDead() ? [DEAD] : [];
    const fault = get("fault") ? [get("fault")] : [];
    const told = [...dead, ...fault, ...sayWaiting(stuck, about.file || "The file"), ...good];
    notice.show(told, dead.length || fault.length || stuck.length ? "bad" : "good", stuck.length > 0 && !dead.length);
    head.show(about, get("history"), waiting.length ? "Writing …" : about.stem ? "All is written" : "");
    if (post.isDead()) head.show(about, { undo: "", redo: "" }, "Not connected");
  }

  // An answer comes after what it changed.
  function answered(change, message) {
    if (change.step.do === "read" || change.step.do === "unread") {
      reading.answered();
      showChosen();
    }
    if (chosen === `new:${change.id}`) {
      chosen = message.key || (message.fault && !message.keep ? "" : chosen);
      showChosen();
    }
    if (message.say) good = [message.say];
    else if (message.fault && !message.keep) good = [message.fault];
    if (change.again && !message.fault && !post.waiting().length) good = ["What had not been written before is written now."];
    showState();
  }

  function showAbout() {
    const { asking, lines: code_ } = get("about");
    ask.show(asking, asking ? post.others() : []);
    // Over the end of the text, which would otherwise jump away from under the pointer.
    (asking ? el : work).prepend(notice.box);
    for (const box of [head.box, bar.box, work, hint, others.box]) box.hidden = asking;
    lines.show(code_);
    if (!asking && !resumed) {
      resumed = true;
      post.resume();
    }
    showState();
  }

  function showBook() {
    codes.show(get("book"));
    codes.choose(code);
    if (get("page").id) showMarks();
  }

  const answer = (message) => {
    if ("id" in message) codes.propose(message.id);
  };
  const shown = {
    about: showAbout, book: showBook, page: showPage, mine: showMarks, elsewhere: showChosen, history: showState, fault: showState,
    statements: () => bar.show(get("statements"), get("page").id),
    others: () => {
      others.show(get("others"));
      showMarks();
    },
  };

  const stopKeys = listenToKeys(el, {
    text, picking, codes, search: bar.search, save, remove, turnBack, goOn, showState,
    isAsking: () => get("about").asking,
    hasDraft: () => Boolean(picking.picked() && code && !chosen),
    refines: () => Boolean(chosen && isClaim()),
    hasChosen: () => Boolean(chosen),
    refine: edit, press, codeAtOnce,
    letGo: () => {
      picking.letGo();
      take("");
    },
  });
  // Somebody who comes back to the page may have written in another window.
  const look = () => document.visibilityState === "visible" && !post.isDead() && model.send({ kind: "look" });
  document.addEventListener("visibilitychange", look);
  for (const [trait, show] of Object.entries(shown)) model.on(`change:${trait}`, show);
  model.on("msg:custom", answer);
  for (const show of [shown.book, shown.page, shown.statements, shown.others, shown.about]) show();
  return () => {
    form.settle();
    document.removeEventListener("visibilitychange", look);
    stopKeys();
    picking.end();
    post.end();
    for (const [trait, show] of Object.entries(shown)) model.off(`change:${trait}`, show);
    model.off("msg:custom", answer);
  };
}

function shorten(words, most = 60) {
  const letters = Array.from(words);
  return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : words;
}

export default { render };
