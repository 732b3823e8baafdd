// Run before the app: it need not search for its server below the page's address, and the way out leaves no step back.
window.__streamlit = { BACKEND_BASE_URL: window.location.origin + "/", MAIN_PAGE_BASE_URL: window.location.origin + "/" };
document.addEventListener("click", (event) => {
  const leave = event.target.closest && event.target.closest("a.leave");
  if (!leave) return;
  event.preventDefault();
  document.documentElement.hidden = true;
  window.location.replace(leave.href);
});
