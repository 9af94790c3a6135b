// Changes on their way to the file. Each has an id, is kept in this browser until Python says that it
// is written, and is sent again when the annotator is shown again. Python writes none twice.

const LATE = 3000;
const STORE = "sbs-pending";
const PAGE = performance.timeOrigin;

function makePost(model, told) {
  const about = () => model.get("about");
  const mark = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
  const waiting = new Map();
  const timers = new Map();
  let [dead, sent] = [false, 0];

  const place = (coder = about().stem) => [STORE, about().fingerprint, about().layer, coder].map(encodeURIComponent).join(":");

  // A page may be forbidden to keep anything; then changes wait in it alone.
  function keep(change) {
    try {
      localStorage.setItem(`${place()}:${change.id}`, JSON.stringify(change));
    } catch { /* see above */ }
  }

  function drop(id) {
    try {
      localStorage.removeItem(`${place()}:${id}`);
    } catch { /* see above */ }
  }

  function kept() {
    try {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(`${place()}:`));
      return names.map((name) => JSON.parse(localStorage.getItem(name))).filter((change) => change?.step && !waiting.has(change.id))
        .sort((a, b) => a.time - b.time || a.number - b.number);
    } catch {
      return [];
    }
  }

  // Under which names changes wait in this browser, for the field that asks for one.
  function others() {
    try {
      const head = place("").slice(0, -1);
      const names = Object.keys(localStorage).filter((name) => name.startsWith(`${head}:`)).map((name) => decodeURIComponent(name.slice(head.length + 1).split(":")[0]));
      return [...new Set(names)].filter(Boolean);
    } catch {
      return [];
    }
  }

  function give(step, words) {
    const change = { id: `${mark}-${++sent}`, number: sent, page: PAGE, step, words, time: Date.now(), state: "sent" };
    waiting.set(change.id, change);
    // What is undone and done again is remembered by this kernel alone.
    if (step.do !== "undo" && step.do !== "redo") keep(change);
    post(change);
    return change.id;
  }

  function post(change) {
    change.state = dead ? "dead" : "sent";
    if (!dead) {
      model.send({ kind: "change", id: change.id, step: change.step });
      clearTimeout(timers.get(change.id));
      timers.set(change.id, setTimeout(() => {
        if (!waiting.has(change.id) || change.state !== "sent") return;
        change.state = "late";
        told.changed();
      }, LATE));
    }
    told.changed();
  }

  function answer(message) {
    const change = waiting.get(message.ack);
    if (!change) return;
    clearTimeout(timers.get(change.id));
    if (message.fault) {
      change.state = "fault";
      change.fault = message.fault;
      if (!message.keep) forget(change.id);
    } else {
      forget(change.id);
      nameMade(change.id, message.key);
    }
    told.changed();
    told.answered(change, message);
  }

  // Changes of a coding that was just made know it now by its own key.
  function nameMade(id, key) {
    for (const change of waiting.values()) {
      if (change.step.key !== `new:${id}` || !key) continue;
      change.step.key = key;
      keep(change);
    }
  }

  function forget(id) {
    waiting.delete(id);
    drop(id);
  }

  // What was left by a page or a kernel that is gone, in the order in which it was done.
  function resume() {
    if (!about().stem || dead) return;
    // What another page has just sent is most likely on its way, and is looked at again later.
    const isYoung = (change) => change.page !== PAGE && Date.now() - change.time < LATE;
    const left = kept();
    if (left.some(isYoung)) timers.set("resume", setTimeout(resume, LATE));
    for (const change of left.filter((one) => !isYoung(one))) {
      waiting.set(change.id, { ...change, again: true });
      post(waiting.get(change.id));
    }
  }

  function die() {
    dead = true;
    for (const change of waiting.values()) change.state = "dead";
    told.changed();
  }

  model.on("msg:custom", answer);
  model.on("comm_live_update", die);
  return {
    give, resume, others,
    again: () => [...waiting.values()].filter(({ state }) => state === "fault" || state === "late").forEach(post),
    leave: () => {
      [...waiting.keys()].forEach(forget);
      told.changed();
    },
    waiting: () => [...waiting.values()],
    isDead: () => dead,
    end: () => {
      timers.forEach((timer) => clearTimeout(timer));
      model.off("msg:custom", answer);
      model.off("comm_live_update", die);
    },
  };
}
