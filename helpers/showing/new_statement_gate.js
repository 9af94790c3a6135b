// Three ways in for a statement: a file, pasted text, a file of the folder. Nothing is decided here;
// what all gates share stands in gate_parts.js.

let gates = 0;

function render({ model, el }) {
  const own = `sbs-gate-${++gates}`;
  const release = guardOutput(el);
  el.classList.add("sbs", "sbs-gate", "mathjax_ignore");
  const ways = part("div", "sbs-ways");

  // 1. A file, chosen or dropped.
  const file = makeWay(own, "file", "Choose a file");
  const drop = part("div", "sbs-drop");
  const input = part("input", "", {
    type: "file", id: `${own}-input`, "aria-describedby": `${own}-kinds`, accept: model.get("endings").join(","),
  });
  const label = part("label", "", { for: `${own}-input` }, "Drop a file here, or choose one:");
  const kinds = part("p", "sbs-note", { id: `${own}-kinds` });
  kinds.textContent = `${model.get("endings").join(", ")}; one at a time, up to ${model.get("megabytes")} MB. `
    + "Nothing is written until you save it.";
  drop.append(label, input);
  file.append(drop, kinds);

  // 2. Text from the clipboard.
  const paste = makeWay(own, "paste", "Or paste text");
  const box = part("textarea", "", { id: `${own}-text`, rows: "5", spellcheck: "false", "aria-label": "Text of the statement" });
  const take = part("button", "sbs-button", { type: "button" }, "Look at this text");
  paste.append(box, take);

  // 3. A file that somebody copied into the folder.
  const folder = makeWay(own, "folder", "Or copy it into the folder");
  const path = part("code", "sbs-path");
  const copy = part("button", "sbs-button", { type: "button" }, "Copy this path");
  const waiting = part("select", "", { id: `${own}-waiting` });
  const said = part("label", "sbs-note", { for: `${own}-waiting` });
  const look = part("button", "sbs-button", { type: "button" }, "Look again");
  const open = part("button", "sbs-button", { type: "button" }, "Look at this file");
  const pathLine = part("p", "sbs-path-line");
  pathLine.append(path, copy);
  const buttons = part("div", "sbs-buttons");
  buttons.append(open, look);
  folder.append(pathLine, said, waiting, buttons);

  const sending = part("p", "sbs-note sbs-sending", { role: "status" });
  ways.append(file, paste, folder);
  el.append(ways, sending);

  function showWaiting() {
    const files = model.get("waiting");
    path.textContent = model.get("folder");
    waiting.replaceChildren(...files.map((name, place) => part("option", "", { value: String(place) }, name)));
    waiting.hidden = open.hidden = !files.length;
    said.textContent = files.length
      ? `In this folder and not described in statements.csv: ${files.length}`
      : "Every file in this folder is described in statements.csv.";
  }

  // After a restart of the kernel nothing answers; the notice below says so, see there.
  let dead = false;
  const died = () => {
    dead = true;
    sending.textContent = "";
  };

  let sent = 0;
  function send(kind, name, bytes) {
    if (dead) return;
    sent += 1;
    sending.textContent = `${name} is being read …`;
    sendPieces(model, { kind, name, number: sent }, bytes);
  }

  async function give(files) {
    if (!files.length) return;
    const [first] = files;
    if (first.size > model.get("megabytes") * 1e6) {
      model.send({ kind: "large", name: first.name, size: first.size });
    } else {
      try {
        if (!dead) sending.textContent = `${first.name} is being read …`;
        send(files.length > 1 ? "first" : "file", first.name, new Uint8Array(await first.arrayBuffer()));
      } catch {
        // A folder can be dropped and not read; so can a file that has been moved away.
        model.send({ kind: "unread", name: first.name });
      }
    }
    // The same file can be chosen again.
    input.value = "";
  }

  takeFiles(drop, input, give);
  take.addEventListener("click", () => {
    const bytes = new TextEncoder().encode(box.value);
    if (bytes.length > model.get("megabytes") * 1e6) model.send({ kind: "large", name: "The text", size: bytes.length });
    else send("text", "The text", bytes);
  });
  open.addEventListener("click", () => model.send({ kind: "waiting", place: waiting.selectedIndex }));
  look.addEventListener("click", () => model.send({ kind: "look" }));
  copyOnClick(copy, path);
  const answer = (message) => {
    sending.textContent = "";
    if (message.empty) box.value = "";
  };
  const stop = listen(model, {
    comm_live_update: died,
    "msg:custom": answer,
    "change:waiting": showWaiting,
    "change:folder": showWaiting,
  });
  showWaiting();
  return () => {
    release();
    stop();
  };
}

export default { render };
