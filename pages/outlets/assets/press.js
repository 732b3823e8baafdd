// Taking a chart: copying its words or its picture, and how large its files are. Everything is heard on the document,
// so it works for what the app draws later. Without it the words can still be selected and the files still be taken.
(() => {
  const root = document.documentElement;
  const canCopyPictures = Boolean(window.ClipboardItem && navigator.clipboard && navigator.clipboard.write);
  root.classList.add("copies");
  if (canCopyPictures) root.classList.add("copies-pictures");

  const said = document.createElement("div");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  document.addEventListener("DOMContentLoaded", () => document.body.append(said));

  const say = (button, words) => {
    const before = button.dataset.label || button.textContent;
    button.dataset.label = before;
    button.textContent = words;
    said.textContent = `${words}: ${before}`;
    clearTimeout(button.timer);
    button.timer = setTimeout(() => {
      button.textContent = before;
      said.textContent = "";
    }, 2500);
  };

  // Where the page is not served securely browsers withhold the clipboard; the older way still copies a selection.
  const copySelected = (element) => {
    const kept = document.createElement("textarea");
    kept.value = element.textContent.trim();
    kept.className = "visually-hidden";
    document.body.append(kept);
    kept.select();
    const copied = document.execCommand("copy");
    kept.remove();
    if (!copied) throw new Error("not copied");
  };

  const copyWords = async (element) => {
    if (navigator.clipboard) await navigator.clipboard.writeText(element.textContent.trim());
    else copySelected(element);
  };

  // The promise goes in as it is: some browsers let go of the press of the button while they wait for a picture.
  const copyPicture = (address) => {
    const picture = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.blob();
    });
    return navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest && event.target.closest("button[data-copy], button[data-picture]");
    if (!button) return;
    try {
      if (button.dataset.picture) {
        button.disabled = true;
        await copyPicture(button.dataset.picture);
      } else {
        await copyWords(button.closest("[data-take]").querySelector(`[data-words="${button.dataset.copy}"]`));
      }
      say(button, "Copied");
    } catch {
      say(button, "Could not copy");
    } finally {
      button.disabled = false;
    }
  });

  const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

  // One file after the other: each is made when it is first asked for, and then lies ready for the click.
  const tellSizes = async (part) => {
    for (const link of part.querySelectorAll("a[data-file]:not([data-told])")) {
      if (!part.open || !link.isConnected) return;
      link.dataset.told = "";
      const answer = await fetch(link.href, { method: "HEAD" }).catch(() => null);
      const bytes = answer && answer.ok && Number(answer.headers.get("Content-Length"));
      if (!bytes) continue;
      const pixels = link.querySelector(".by");
      const told = Object.assign(document.createElement("span"), { className: "by bytes", textContent: size(bytes) });
      if (pixels) pixels.append(", ", told);
      else link.append(" ", told);
    }
  };

  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target.open && event.target.matches("details.take")) tellSizes(event.target);
    },
    true,
  );
})();
