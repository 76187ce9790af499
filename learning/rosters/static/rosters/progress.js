/* How far the work behind this page is: the bar moves by itself, and at the end the page is
   opened anew. Without a script there is a link for it. */
const bar = document.querySelector("[data-roster-progress]");
const PAUSE = 1500;

async function look() {
  const answer = await fetch(bar.dataset.rosterProgress, { headers: { Accept: "application/json" } });
  if (!answer.ok || answer.redirected) return;
  const { under_way: underWay, share } = await answer.json();
  if (!underWay) {
    window.location.reload();
    return;
  }
  if (share !== null) bar.value = share;
  setTimeout(() => look().catch(() => {}), PAUSE);
}

if (bar) setTimeout(() => look().catch(() => {}), PAUSE);
