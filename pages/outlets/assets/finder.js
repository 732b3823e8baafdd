// The finder in the browser: the same answer as the server's, without telling it where the reader is.
// Distances, their rounding and every sentence come from the page (finder-data), where the server has put them.
(() => {
  const byId = (id) => document.getElementById(id);
  const { rules, says, towns } = JSON.parse(byId("finder-data").textContent);
  const form = byId("find"), box = byId("q"), nearMe = byId("near-me"), title = byId("answer-title");
  const radians = (degrees) => degrees * Math.PI / 180;

  function metres(here, there) {
    const rise = Math.sin(radians(there[0] - here[0]) / 2), turn = Math.sin(radians(there[1] - here[1]) / 2);
    const part = rise * rise + Math.cos(radians(here[0])) * Math.cos(radians(there[0])) * turn * turn;
    return 2 * rules.radius * Math.asin(Math.sqrt(part));
  }

  function about(distance) {
    if (distance < rules.no_step) return `less than ${rules.no_step} m`;
    const step = rules.steps.find(([below]) => below === null || distance < below)[1];
    const rounded = Math.floor(distance / step + 0.5) * step;
    return rounded < 1000 ? `about ${rounded} m` : `about ${rounded / 1000} km`;
  }

  function walk(distance) {
    const exact = distance * rules.detour / rules.pace;
    let taken = Math.ceil(exact);
    if (taken > rules.longest) return "more than an hour's walk";
    if (taken > rules.near) taken = Math.ceil(exact / 5) * 5;
    return taken > 1 ? `about ${taken} minutes' walk` : "about one minute's walk";
  }

  const isNear = (distance) => distance * rules.detour / rules.pace <= rules.near;
  const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_found, name) => values[name]);
  const point = (row) => row.dataset.latitude ? [Number(row.dataset.latitude), Number(row.dataset.longitude)] : null;

  // Rows with a point in order of distance, each with its distance; rows without one stay behind them.
  function ordered(rows, here) {
    const far = new Map(rows.map((row) => [row, point(row) ? metres(here, point(row)) : Infinity]));
    for (const [row, distance] of far) {
      const words = row.querySelector(".far");
      words.hidden = distance === Infinity;
      if (!words.hidden) words.textContent = `${about(distance)}, ${walk(distance)}`;
    }
    const name = (row) => row.dataset.kit;
    rows.sort((one, other) => far.get(one) - far.get(other) || (name(one) < name(other) ? -1 : 1));
    return rows.map((row) => [row, far.get(row)]);
  }

  function goToAnswer() {
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  }

  function tell(notes, heading) {
    const paragraphs = notes.map((note) => Object.assign(document.createElement("p"), { textContent: note }));
    byId("answer-notes").className = heading ? "" : "notice";
    byId("answer-notes").replaceChildren(...paragraphs);
    if (heading) title.textContent = heading;
    goToAnswer();
  }

  function show({ name, here, town, notes }) {
    const nearest = byId("nearest"), further = byId("further"), furtherRows = further.querySelector("ol");
    const near = ordered([...nearest.children, ...furtherRows.children], here);
    const [first, distance] = near[0];
    const values = { place: name, name: first.querySelector("h3").textContent, far: about(distance) };
    nearest.replaceChildren(...near.slice(0, 5).map(([row]) => row));
    furtherRows.replaceChildren(...near.slice(5).map(([row]) => row));
    further.hidden = near.length <= 5;
    further.open = false;
    byId("none-near").hidden = isNear(distance);
    byId("none-near").textContent = isNear(distance) ? "" : filled(says.none_near, values);
    const bins = byId("bins").querySelector("ul");
    bins.replaceChildren(...ordered([...bins.children], here).map(([row]) => row));
    sameTownFirst(town);
    tell([...notes, filled(isNear(distance) ? says.near : says.first, values)], filled(says.nearest, values));
  }

  function sameTownFirst(town) {
    const groups = [...byId("unplaced").querySelectorAll("details.town")];
    const heading = (group) => group.querySelector("h3").textContent;
    groups.sort((one, other) => (other.dataset.town === town) - (one.dataset.town === town)
      || (heading(one) < heading(other) ? -1 : 1));
    const more = byId("same-town");
    more.hidden = true;
    for (const group of groups) {
      group.open = group.dataset.town === town;
      byId("unplaced").append(group);
      if (!group.open) continue;
      more.hidden = false;
      more.firstElementChild.textContent = filled(says.same_town, { town: heading(group), many: group.querySelectorAll("li").length });
    }
  }

  // A whole postcode, O typed for 0 and I or L for 1 put right; all else is for the server.
  function postcode(typed) {
    const compact = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
    const figures = (text) => text.replace(/O/g, "0").replace(/[IL]/g, "1");
    const letters = (text) => text.replace(/0/g, "O").replace(/1/g, "I");
    const start = compact.slice(0, -3), end = compact.slice(-3);
    for (const many of [2, 1]) {
      const read = letters(start.slice(0, many)) + figures(start.slice(many)) + figures(end.slice(0, 1)) + letters(end.slice(1));
      const found = /^([A-Z]{1,2}\d{1,2})(\d)([A-Z]{2})$/.exec(read);
      if (found) return { first: found[1], second: found[2] + found[3], sector: `${found[1]}-${found[2]}`, asTyped: read === compact };
    }
    return null;
  }

  async function lookedUp(typed) {
    const words = typed.toLowerCase().replace(/[^a-z]/g, "");
    const named = Object.entries(towns).find(([, [name]]) => name.toLowerCase().replace(/[^a-z]/g, "") === words);
    if (named && !/\d/.test(typed)) {
      const [town, [name, latitude, longitude]] = named;
      return { name, here: [latitude, longitude], town, notes: [filled(says.town, { place: name })] };
    }
    const read = postcode(typed);
    if (!read) return null;
    const answer = await fetch(`/find-a-kit/sectors/${read.sector}.json`);
    const entry = answer.ok ? (await answer.json()).postcodes[read.second] : null;
    if (!entry) return null;
    const [latitude, longitude, town, ...notes] = entry, name = `${read.first} ${read.second}`;
    return { name, here: [latitude, longitude], town, notes: read.asTyped ? notes : [`Read as ${name}.`, ...notes] };
  }

  // What the browser cannot answer goes to the server as it would without this script.
  async function ask(otherwise) {
    let place = null;
    try { place = await lookedUp(box.value); } catch (error) { place = null; }
    if (place) show(place); else otherwise();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(() => form.submit());
  });

  if ("geolocation" in navigator) {
    nearMe.hidden = byId("near-me-hint").hidden = false;
    nearMe.addEventListener("click", () => navigator.geolocation.getCurrentPosition(
      ({ coords }) => show({ name: says.here, here: [coords.latitude, coords.longitude], town: "", notes: [] }),
      () => tell([says.refused], ""),
      { timeout: 10000, maximumAge: 60000 },
    ));
  }

  // The kept page is shown without a network for any question; what was asked then stands in the address alone.
  const asked = new URLSearchParams(window.location.search).get("q");
  if (asked !== null && !box.value && asked.trim()) {
    box.value = asked.slice(0, box.maxLength);
    ask(() => tell([says.offline], ""));
  } else if (asked !== null) {
    goToAnswer();
  } else if (window.matchMedia("(hover: hover) and (pointer: fine)").matches) {
    // Where there is a keyboard, typing can begin at once; the 999 line stays in sight and describes the box.
    box.focus({ preventScroll: true });
  }

  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.addEventListener("message", (event) => {
      if (event.data === "postcodes kept") document.documentElement.dataset.kept = "yes";
    });
    window.addEventListener("load", async () => {
      await navigator.serviceWorker.register("/find-a-kit/service-worker.js", { scope: "/find-a-kit" });
      const { active } = await navigator.serviceWorker.ready;
      if (!(navigator.connection && navigator.connection.saveData)) active.postMessage("keep postcodes");
    });
  }
})();
