// What is said of one coding: side, certainty and voice of a claim, and a note; and what can be done
// with it. Of words that are not coded yet it holds what they will be coded with.

const CLAIM = { polarity: "supports", certainty: "flat", hedge: "", voice: "own", speaker: "", uptake: "" };
const CHOICES = {
  polarity: ["Side", [["supports", "▲ supports"], ["rejects", "▼ rejects"]]],
  certainty: ["Said", [["flat", "flat"], ["hedged", "△ hedged"]]],
  voice: ["Voice", [["own", "own"], ["self-quoted", "quotes itself"], ["other", "❝ other"]]],
  uptake: ["Taken up", [["open", "left open"], ["adopted", "adopted"], ["rejected", "rejected"]]],
};
// A pause after which what was typed is written.
const TYPED = 1500;

function makeForm(own, told) {
  const box = part("form", "sbs-an-form", { "aria-label": "This coding" });
  const head = part("p", "sbs-an-form-head", { dir: "auto" });
  const fields = part("div", "sbs-an-fields");
  const controls = {};
  for (const name of Object.keys(CHOICES)) fields.append(makeChoice(name));
  fields.append(makeText("hedge", "Hedging words"), makeText("speaker", "Speaker"), makeText("note", "Note"));
  const buttons = part("div", "sbs-an-buttons");
  const save = button("Save", "", "submit");
  save.classList.add("sbs-an-main");
  const doing = {
    recode: button("", "recode"), extent: button("Use the selected words instead", "extent"),
    split: button("Split", "split"), remove: button("Delete", "remove"),
  };
  buttons.append(save, ...Object.values(doing));
  doing.split.title = "At the caret, or where the selected words begin";
  box.append(head, fields, buttons);
  let [at, claim, typing] = ["", false, 0];
  let values = { ...CLAIM, note: "" };

  function button(words, act, type = "button") {
    const made = part("button", "sbs-an-button", { type }, words);
    if (act) made.addEventListener("click", () => told[act]());
    return made;
  }

  function makeChoice(name) {
    const [words, options] = CHOICES[name];
    const group = part("fieldset", "sbs-an-choice");
    group.append(part("legend", "", {}, words));
    controls[name] = { box: group, inputs: {} };
    for (const [value, label] of options) {
      const line = part("label");
      const input = part("input", "", { type: "radio", name: `${own}-${name}`, value });
      input.addEventListener("change", () => change({ [name]: value }));
      line.append(input, part("span", "", {}, label));
      group.append(line);
      controls[name].inputs[value] = input;
    }
    return group;
  }

  function makeText(name, words) {
    const line = part("label", "sbs-an-field", {}, words);
    const input = part("input", "", { type: "text", dir: "auto", maxlength: "2000" });
    line.append(input);
    controls[name] = { box: line, input };
    input.addEventListener("change", () => settle());
    input.addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(settle, TYPED);
    });
    return line;
  }

  // What was typed and is not told yet.
  function settle() {
    clearTimeout(typing);
    const typed = {};
    for (const name of ["hedge", "speaker", "note"]) {
      const words = controls[name].input.value.trim();
      if (words !== values[name]) typed[name] = words;
    }
    if (at && Object.keys(typed).length) change(typed);
  }

  function change(some) {
    const next = { ...values, ...some };
    if (claim && some.certainty === "flat") next.hedge = "";
    if (claim && some.hedge) next.certainty = "hedged";
    if (claim && some.voice) {
      next.uptake = some.voice === "other" ? values.uptake || "open" : "";
      if (some.voice !== "other") next.speaker = "";
    }
    values = next;
    fill();
    told.change({ ...values });
  }

  function fill() {
    for (const [name, { inputs, input }] of Object.entries(controls)) {
      if (input && input !== document.activeElement) input.value = values[name];
      for (const [value, radio] of Object.entries(inputs ?? {})) radio.checked = values[name] === value;
    }
    for (const name of ["polarity", "certainty", "voice"]) controls[name].box.hidden = !claim;
    controls.hedge.box.hidden = !claim || values.certainty !== "hedged";
    for (const name of ["speaker", "uptake"]) controls[name].box.hidden = !claim || values.voice !== "other";
  }

  box.addEventListener("submit", (event) => {
    event.preventDefault();
    settle();
    told.save();
  });

  return {
    box, settle,
    read: () => ({ ...values }),
    // `now` is empty where there is nothing to say anything of.
    show: (now) => {
      box.hidden = !now;
      if (!now) return void (at = "");
      if (at && at !== now.at) settle();
      const other = at !== now.at;
      [at, claim] = [now.at, now.claim];
      head.textContent = now.head;
      // While somebody types, what they type stands.
      if (other && box.contains(document.activeElement) && document.activeElement.matches("input[type=text]")) document.activeElement.blur();
      values = { ...(claim ? CLAIM : {}), hedge: "", speaker: "", ...now.values };
      fill();
      save.textContent = now.coded ? "Done" : "Save";
      save.append(part("kbd", "", {}, "Enter"));
      doing.recode.hidden = !now.recode;
      doing.recode.textContent = now.recode ? `Change to “${now.recode}”` : "";
      doing.extent.hidden = !now.extent;
      doing.split.hidden = !now.coded;
      doing.split.disabled = !now.split;
      doing.remove.hidden = !now.coded;
    },
  };
}
