// Opens the reading in which the place of a link lies; without this the buttons above do it.
(() => {
  const open = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const view = place && place.closest(".view");
    if (!view || view.offsetParent) return;
    for (const of of ["layer", "coder"]) {
      const chosen = view.dataset[of] && document.getElementById(view.dataset[of]);
      if (chosen) chosen.checked = true;
    }
    place.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
})();
