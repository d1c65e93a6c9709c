"""Turns the values of `mkdocs.yml` into a `SiteConfig`, and reports those that cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

from glashelder.config.config_file import ConfigFile, Way
from glashelder.config.edit_address import is_template, name_of_host
from glashelder.config.site_folders import plugin_options
from glashelder.config.site_values import ExtraScript, NavItem, Palette, SiteConfig, colours_of, file_of
from glashelder.findings import Finding, Place, Severity

_ADD_REPO = "Voeg 'repo_url: https://…' toe: waar de bestanden staan."
_LINK = re.compile("https?://|mailto:|tel:")
_DEVICE = "prefers-color-scheme"


class SettingsReader:
    """Turns values into a `SiteConfig`; values of the wrong type were reported already, and are ignored."""

    def __init__(self, file: ConfigFile, findings: list[Finding]) -> None:
        self._file = file
        self._values = file.values
        self._findings = findings
        self._named: list[tuple[str, str, Place]] = []

    def config(self) -> SiteConfig:
        """Return the settings of the site."""
        theme = self._group("theme")
        extra = self._group("extra")
        nav = self._values.get("nav")
        repo_url = self._web("repo_url")
        versie, versie_at = self._of_plugin("versie")
        return SiteConfig(
            site_url=self._site_url(),
            site_name=self._text("site_name"),
            site_description=self._text("site_description"),
            site_author=self._text("site_author"),
            copyright=self._plain("copyright"),
            docs_dir=self._text("docs_dir") or None,
            site_dir=self._text("site_dir") or None,
            data_dir=self._of_plugin("register_data")[0] or None,
            repo_url=repo_url,
            repo_name=self._repo_name(repo_url),
            edit_uri=self._edit_uri(repo_url),
            edit_uri_template=self._edit_template(repo_url),
            extra_css=tuple(self._sheets()),
            extra_javascript=tuple(self._scripts()),
            social=tuple(self._social(extra.get("social"))),
            logo=self._picture("logo", theme),
            favicon=self._picture("favicon", theme),
            palettes=self._told_palettes(theme.get("palette")),
            features=frozenset(f for f in _list(theme.get("features")) if isinstance(f, str)),
            nav=tuple(self._nav(nav, ("nav",))) if isinstance(nav, list) else None,
            not_in_nav=self._text("not_in_nav"),
            exclude_docs="\n".join(filter(None, (self._text("exclude_docs"), self._text("draft_docs")))),
            versie=versie,
            versie_at=versie_at,
            strict=self._values.get("strict") is True,
            watch=tuple(w for w in _list(self._values.get("watch")) if isinstance(w, str)),
            files=tuple(self._named),
        )

    def _text(self, name: str) -> str:
        return _stripped(self._values.get(name))

    def _group(self, name: str) -> dict[str, Any]:
        value = self._values.get(name)
        return value if isinstance(value, dict) else {}

    def _of_plugin(self, name: str) -> tuple[str, Place]:
        """Return an option of our plugin, and its place."""
        way, options = plugin_options(self._file)
        return _stripped(options.get(name)), self._file.place(*way, name)

    def _plain(self, name: str) -> str:
        text = self._text(name)
        if "<" in text:
            message = f"Bij '{name}' staat HTML. Die komt als gewone tekst op de website."
            self._told("tekst-met-html", message, "Schrijf gewone tekst, bijvoorbeeld: © gemeente Uwgemeente.", name)
        return text

    def _site_url(self) -> str:
        url = self._text("site_url")
        if not url:
            message = "Hier ontbreekt site_url, het webadres waar de website komt te staan."
            self._told("site-adres", message, "Voeg toe: 'site_url: https://privacy.uw-gemeente.nl/'.", "site_url")
            return ""
        fault, better = _url_fault(url)
        if fault:
            self._told("site-adres", f"Bij 'site_url' staat '{url}'. {fault}", f"Schrijf '{better}'.", "site_url")
            return ""
        return url if url.endswith("/") else f"{url}/"

    def _web(self, name: str) -> str:
        url = self._text(name)
        if url and not re.match(r"https?://[^/\s]+\S*$", url):
            message = f"Bij '{name}' staat '{url}'. Dat is geen webadres."
            self._told("instelling-verkeerd-soort", message, "Begin het adres met https://.", name)
            return ""
        return url

    def _repo_name(self, repo_url: str) -> str:
        name = self._text("repo_name")
        if name and not self._text("repo_url"):
            message = "'repo_name' doet niets zonder 'repo_url': dan is er geen link om zo te noemen."
            self._told("instelling-niet-gebruikt", message, _ADD_REPO, "repo_name", how=Severity.WAARSCHUWING)
        return name or name_of_host(repo_url)

    def _edit_uri(self, repo_url: str) -> str | None:
        """Return where texts are edited; report if that is not the folder of the texts, as every link would be dead."""
        if not isinstance(self._values.get("edit_uri"), str):
            return None
        uri, docs = self._text("edit_uri"), self._text("docs_dir").strip("/")
        uri = f"{uri}/" if uri and not uri.endswith("/") else uri
        if uri and self._text("edit_uri_template"):
            message = "'edit_uri' doet niets, want 'edit_uri_template' gaat voor."
            hint = "Haal een van de twee weg."
            self._told("instelling-niet-gebruikt", message, hint, "edit_uri", how=Severity.WAARSCHUWING)
            return uri
        self._needs_repo("edit_uri", uri, repo_url)
        if uri and docs and not uri.endswith(f"/{docs}/"):
            message = f"'edit_uri' eindigt niet op de map met teksten, {docs}/. De links naar de bron lopen dan dood."
            hint = f"Schrijf bijvoorbeeld 'edit_uri: edit/main/{docs}/'."
            self._told("instelling-niet-gebruikt", message, hint, "edit_uri", how=Severity.WAARSCHUWING)
        return uri

    def _edit_template(self, repo_url: str) -> str:
        name = "edit_uri_template"
        text = self._text(name)
        if not is_template(text):
            message = f"Bij '{name}' staat '{text}'. Tussen accolades mag alleen path of path_noext staan."
            self._told("instelling-verkeerd-soort", message, "Schrijf {path}, {path!q} of {path_noext}.", name)
            return ""
        return text if self._needs_repo(name, text, repo_url) else ""

    def _needs_repo(self, name: str, address: str, repo_url: str) -> bool:
        """Return whether an address is usable: relative to the repository, or by itself."""
        if address and not self._text("repo_url") and not urlsplit(address).netloc:
            message = f"Bij '{name}' hoort 'repo_url', of een heel webadres. Nu zijn er geen links naar de bron."
            self._told("instelling-verkeerd-soort", message, _ADD_REPO, name)
        return bool(repo_url or urlsplit(address).netloc)

    def _sheets(self) -> Iterator[str]:
        name = "extra_css"
        for number, path in enumerate(_list(self._values.get(name))):
            if not isinstance(path, str):
                self._wrong_file(name, number)
            elif self._is_file(path, name, number):
                yield path.lstrip("/")

    def _scripts(self) -> Iterator[ExtraScript]:
        name = "extra_javascript"
        for number, item in enumerate(_list(self._values.get(name))):
            options = item if isinstance(item, dict) else {"path": item}
            path = options.get("path")
            if not isinstance(path, str):
                self._wrong_file(name, number)
            elif self._is_file(path, name, number):
                is_module = options.get("type") == "module" or path.endswith(".mjs")
                yield ExtraScript(path.lstrip("/"), is_module, options.get("async") is True)

    def _wrong_file(self, *way: str | int) -> None:
        message = f"Bij dit onderdeel van '{way[0]}' hoort een bestand."
        hint = (
            "Schrijf waar het staat, gezien vanuit de map met teksten: '- vorm/naam'. Met opties: '- path: vorm/naam'."
        )
        self._told("instelling-verkeerd-soort", message, hint, *way)

    def _picture(self, name: str, theme: dict[str, Any]) -> str:
        path = theme.get(name)
        if isinstance(path, str) and path and self._is_file(path, "theme", name):
            return path.lstrip("/")
        return ""

    def _is_file(self, path: str, *way: str | int) -> bool:
        """Return whether a path is one of our own; record its place, for the check that the file exists."""
        if path.startswith("//") or urlsplit(path).scheme:
            message = f"'{path}' komt van een andere website. Dan zou die website uw bezoekers kunnen volgen."
            hint = "Zet het bestand in de map met teksten, en schrijf hier waar het daar staat."
            self._told("bestand-van-elders", message, hint, *way)
            return False
        setting = str(way[-1] if way[0] == "theme" else way[0])
        self._named.append((setting, file_of(path.lstrip("/")), self._file.place(*way)))
        return True

    def _social(self, links: Any) -> Iterator[tuple[str, str]]:
        for number, link in enumerate(_list(links)):
            way: Way = ("extra", "social", number)
            to = link.get("link") if isinstance(link, dict) else None
            if not isinstance(to, str) or not _LINK.match(to):
                message = "Bij deze link onder aan de pagina ontbreekt een webadres dat met https:// begint."
                self._told("instelling-verkeerd-soort", message, "Schrijf: 'link: https://…' en 'name: …'.", *way)
            else:
                name = link.get("name")
                yield (str(name) if name else urlsplit(to).netloc or to.partition(":")[2]), to

    def _told_palettes(self, palette: Any) -> tuple[Palette, ...]:
        palettes = tuple(self._palettes(palette))
        if any(p.has_toggle for p in palettes) and not colours_of(palettes).has_switch:
            message = "Er is maar één kleurschema, dus er valt niets te kiezen: 'toggle' doet niets."
            hint = "Haal 'toggle' weg, of voeg het andere kleurschema toe: 'default' (licht) of 'slate' (donker)."
            way: Way = (
                ("theme", "palette", "toggle") if isinstance(palette, dict) else ("theme", "palette", 0, "toggle")
            )
            self._told("instelling-niet-gebruikt", message, hint, *way, how=Severity.WAARSCHUWING)
        return palettes

    def _palettes(self, palette: Any) -> Iterator[Palette]:
        for number, item in enumerate([palette] if isinstance(palette, dict) else _list(palette)):
            way: Way = ("theme", "palette", *([number] if isinstance(palette, list) else []))
            if not isinstance(item, dict):
                message = "Dit onderdeel van 'theme.palette' is geen groep instellingen."
                self._told("instelling-verkeerd-soort", message, "Schrijf bijvoorbeeld: 'scheme: default'.", *way)
                continue
            scheme = item.get("scheme", "default")
            if scheme not in ("default", "slate"):  # no set: it may be a list
                message = f"Het kleurschema '{scheme}' is er niet."
                self._told(
                    "instelling-verkeerd-soort", message, "Kies 'default' (licht) of 'slate' (donker).", *way, "scheme"
                )
                continue
            media = _stripped(item.get("media"))
            if media and _DEVICE not in media:
                message = "De instelling 'theme.palette.media' doet hier niets: zij vraagt niet wat het apparaat wil."
                wish = "dark" if scheme == "slate" else "light"
                hint = f"Schrijf 'media: \"({_DEVICE}: {wish})\"', of haal haar weg."
                self._told("instelling-niet-gebruikt", message, hint, *way, "media", how=Severity.WAARSCHUWING)
            toggle = item.get("toggle")
            name = _stripped(toggle.get("name")) if isinstance(toggle, dict) else ""
            yield Palette(scheme, media, bool(toggle), name)

    def _nav(self, items: list[Any], way: Way) -> Iterator[NavItem]:
        for number, item in enumerate(items):
            here = (*way, number)
            if isinstance(item, str):
                yield self._nav_item("", item, here)
            elif isinstance(item, dict) and len(item) == 1:
                title, value = next(iter(item.items()))
                if isinstance(value, str):
                    yield self._nav_item(str(title), value, here)
                    continue
                if isinstance(value, list):
                    yield NavItem(str(title), "", self._file.place(*here), tuple(self._nav(value, (*here, str(title)))))
                    continue
                self._wrong_nav(*here)
            else:
                self._wrong_nav(*here)

    def _nav_item(self, title: str, target: str, way: Way) -> NavItem:
        if ":" in target.partition("/")[0] and not _LINK.match(target):
            message = "Hier staat een adres dat een programma start of van een soort is dat niet mag."
            self._told("tekst-met-script", message, "Schrijf een gewoon webadres dat met https:// begint.", *way)
        return NavItem(title, target, self._file.place(*way))

    def _wrong_nav(self, *way: str | int) -> None:
        message = "Dit onderdeel van 'nav' is geen pagina, en geen titel met pagina's eronder."
        hint = "Schrijf '- pagina.md', '- Titel: pagina.md', of '- Titel:' met een ingesprongen lijst eronder."
        self._told("instelling-verkeerd-soort", message, hint, *way)

    def _told(self, rule: str, message: str, hint: str, *way: str | int, how: Severity = Severity.FOUT) -> None:
        self._findings.append(Finding(rule, message, self._file.place(*way), hint, how))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _stripped(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _url_fault(url: str) -> tuple[str, str]:
    """Return what is wrong with the URL of a site, and a better one; both empty if it can be used."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return "Een webadres begint met https://.", f"https://{url.partition('://')[2] or url.lstrip('/')}"
    try:
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except UnicodeError:
        host = parts.netloc
    path = quote(parts.path, safe="/%~")
    if (host, path, parts.query, parts.fragment) != (parts.netloc, parts.path, "", ""):
        return "In het adres staan tekens die er niet in mogen.", f"{parts.scheme}://{host}{path}"
    return "", ""
