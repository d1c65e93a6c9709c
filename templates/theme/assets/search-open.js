// Keeps room for results when the address asks for them, before the rest of the page is shown: then nothing moves when
// they come. No module, so that it runs at once.

if (new URLSearchParams(location.search).get("zoek")) {
  document.querySelector(".gh-zoek")?.classList.add("gh-zoek--open");
}
