// Readings are handed in: several files at once, dropped or chosen. Nothing is decided here; what all
// gates share stands in gate_parts.js.

let gates = 0;

function render({ model, el }) {
  const own = `sbs-handing-${++gates}`;
  const release = guardOutput(el);
  el.classList.add("sbs", "sbs-gate", "mathjax_ignore");
  const ways = part("div", "sbs-ways");

  const file = makeWay(own, "file", "Hand in files");
  const drop = part("div", "sbs-drop");
  const input = part("input", "", {
    type: "file", multiple: "", id: `${own}-input`, "aria-describedby": `${own}-kinds`, accept: model.get("endings").join(","),
  });
  const label = part("label", "", { for: `${own}-input` }, "Drop files here, or choose them:");
  const kinds = part("p", "sbs-note", { id: `${own}-kinds` });
  kinds.textContent = `${model.get("endings").join(", ")}, several at once, each up to ${model.get("megabytes")} MB. `
    + "Nothing is written until you save it.";
  drop.append(label, input);
  file.append(drop, kinds);

  const folder = makeWay(own, "folder", "Or put them into the shared folder");
  const path = part("code", "sbs-path");
  const copy = part("button", "sbs-button", { type: "button" }, "Copy this path");
  const look = part("button", "sbs-button", { type: "button" }, "Look again");
  const here = part("p", "sbs-note");
  const listed = part("ul", "sbs-handed", { tabindex: "0", "aria-label": "Readings in the folder" });
  const pathLine = part("p", "sbs-path-line");
  pathLine.append(path, copy);
  folder.append(pathLine, here, listed, look);

  const sending = part("p", "sbs-note sbs-sending", { role: "status" });
  ways.append(file, folder);
  el.append(ways, sending);

  function showWaiting() {
    const files = model.get("waiting");
    path.textContent = model.get("folder");
    here.textContent = files.length ? `It holds ${files.length === 1 ? "one reading" : `${files.length} readings`}:`
      : "It holds no reading yet.";
    listed.hidden = !files.length;
    listed.replaceChildren(...files.map((words) => {
      const line = part("li", "", { dir: "auto" });
      line.textContent = words;
      return line;
    }));
  }

  // After a restart of the kernel nothing answers; the notice below says so, see there.
  let dead = false;
  const died = () => {
    dead = true;
    sending.textContent = "";
  };

  let sent = 0;
  async function give(files) {
    // One after the other: the pieces of two files must not mix.
    for (const one of files) {
      if (dead) return;
      sending.textContent = `${one.name} is being read …`;
      if (one.size > model.get("megabytes") * 1e6) {
        model.send({ kind: "large", name: one.name, size: one.size });
        continue;
      }
      try {
        const bytes = new Uint8Array(await one.arrayBuffer());
        sent += 1;
        sendPieces(model, { kind: "file", name: one.name, number: sent }, bytes);
      } catch {
        // A folder can be dropped and not read; so can a file that has been moved away.
        model.send({ kind: "unread", name: one.name });
      }
    }
    if (files.length) model.send({ kind: "end" });
    // The same file can be chosen again.
    input.value = "";
  }

  takeFiles(drop, input, give);
  look.addEventListener("click", () => model.send({ kind: "look" }));
  copyOnClick(copy, path);
  const answer = () => {
    sending.textContent = "";
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
