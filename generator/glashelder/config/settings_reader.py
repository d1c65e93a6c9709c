"""Turns the values of `mkdocs.yml` into what the site needs, and tells of those that cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

from glashelder.config.config_file import ConfigFile, Way
from glashelder.config.edit_address import is_template, name_of_host
from glashelder.config.site_values import ExtraScript, NavItem, Palette, SiteConfig, colours_of
from glashelder.findings import Finding, Place, Severity

_PALETTE = ("scheme", "media", "toggle", "primary", "accent")


class SettingsReader:
    """Turns values into what the site needs; what is of the wrong type was told of, and counts as not there."""

    def __init__(self, file: ConfigFile, findings: list[Finding]) -> None:
        self._file = file
        self._values = file.values
        self._findings = findings
        self._named: list[tuple[str, str, Place]] = []

    def config(self) -> SiteConfig:
        """Return what the settings say of the site."""
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
            repo_name=self._text("repo_name") or name_of_host(repo_url),
            edit_uri=self._edit_uri(),
            edit_uri_template=self._edit_template(repo_url),
            extra_css=tuple(self._files("extra_css")),
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
        value = self._values.get(name)
        return value.strip() if isinstance(value, str) else ""

    def _group(self, name: str) -> dict[str, Any]:
        value = self._values.get(name)
        return value if isinstance(value, dict) else {}

    def _of_plugin(self, name: str) -> tuple[str, Place]:
        """Return a setting of our plugin, and where it stands."""
        plugins = self._values.get("plugins")
        options: Any = plugins.get("glashelder") if isinstance(plugins, dict) else None
        way: Way = ("plugins", "glashelder", name)
        for number, item in enumerate(_list(plugins)):
            if isinstance(item, dict) and "glashelder" in item:
                options, way = item["glashelder"], ("plugins", number, "glashelder", name)
        value = options.get(name) if isinstance(options, dict) else None
        return value.strip() if isinstance(value, str) else "", self._file.place(*way)

    def _plain(self, name: str) -> str:
        text = self._text(name)
        if "<" in text:
            message = f"Bij '{name}' staat HTML. Die komt als gewone tekst op de website."
            self._told("tekst-met-html", message, "Schrijf gewone tekst, bijvoorbeeld: © gemeente Zilverdam.", name)
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

    def _edit_uri(self) -> str | None:
        """Return where texts are changed; told when that is not where they stand: then every link would be dead."""
        if not isinstance(self._values.get("edit_uri"), str):
            return None
        uri, docs = self._text("edit_uri"), self._text("docs_dir").strip("/")
        uri = f"{uri}/" if uri and not uri.endswith("/") else uri
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
        if text and not repo_url and not urlsplit(text).netloc:
            message = f"Bij '{name}' hoort 'repo_url', of een heel webadres."
            self._told("instelling-verkeerd-soort", message, "Voeg 'repo_url: https://…' toe.", name)
            return ""
        return text

    def _files(self, name: str) -> Iterator[str]:
        for number, path in enumerate(_list(self._values.get(name))):
            if isinstance(path, str) and self._is_file(path, name, number):
                yield path.lstrip("/")

    def _scripts(self) -> Iterator[ExtraScript]:
        name = "extra_javascript"
        for number, item in enumerate(_list(self._values.get(name))):
            path = item.get("path") if isinstance(item, dict) else item
            if isinstance(path, str) and self._is_file(path, name, number):
                kind = item.get("type") if isinstance(item, dict) else None
                yield ExtraScript(path.lstrip("/"), kind == "module" or path.endswith(".mjs"))

    def _picture(self, name: str, theme: dict[str, Any]) -> str:
        path = theme.get(name)
        if isinstance(path, str) and path and self._is_file(path, "theme", name):
            return path.lstrip("/")
        return ""

    def _is_file(self, path: str, *way: str | int) -> bool:
        """Tell whether a path is one of our own; remember where it stands, for who knows which files there are."""
        if path.startswith("//") or urlsplit(path).scheme:
            message = f"'{path}' komt van een andere website. Dan zou die website uw bezoekers kunnen volgen."
            hint = "Zet het bestand in de map met teksten, en schrijf hier waar het daar staat."
            self._told("bestand-van-elders", message, hint, *way)
            return False
        self._named.append((str(way[-1] if way[0] == "theme" else way[0]), path.lstrip("/"), self._file.place(*way)))
        return True

    def _social(self, links: Any) -> Iterator[tuple[str, str]]:
        for number, link in enumerate(_list(links)):
            way: Way = ("extra", "social", number)
            to = link.get("link") if isinstance(link, dict) else None
            if not isinstance(to, str) or not re.match(r"https?://|mailto:|tel:", to):
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
        many = palette if isinstance(palette, list) else [palette] if palette is not None else []
        for number, item in enumerate(many):
            way: Way = ("theme", "palette", *([number] if isinstance(palette, list) else []))
            if not isinstance(item, dict):
                message = "Bij 'theme.palette' hoort een groep instellingen, of een lijst daarvan."
                self._told("instelling-verkeerd-soort", message, "Schrijf bijvoorbeeld: 'scheme: default'.", *way)
                continue
            for key in item.keys() - _PALETTE:
                hint = f"Kies uit: {', '.join(_PALETTE)}."
                message = f"Bij 'theme.palette' bestaat '{key}' niet."
                self._told("instelling-onbekend", message, hint, *way, str(key), how=Severity.WAARSCHUWING)
            scheme = item.get("scheme", "default")
            if scheme not in {"default", "slate"}:
                message = f"Het kleurschema '{scheme}' is er niet."
                self._told(
                    "instelling-verkeerd-soort", message, "Kies 'default' (licht) of 'slate' (donker).", *way, "scheme"
                )
                continue
            for colour in ("primary", "accent"):
                if item.get(colour, "custom") != "custom":  # as Material calls colours of one's own
                    message = f"De kleur bij '{colour}' wordt niet gebruikt. Kleuren komen uit templates/huisstijl/."
                    hint = "Haal de regel weg, en geef de kleuren van uw gemeente in het tokens-bestand."
                    self._told("instelling-niet-gebruikt", message, hint, *way, colour, how=Severity.WAARSCHUWING)
            toggle = item.get("toggle")
            name = toggle.get("name") if isinstance(toggle, dict) else ""
            yield Palette(str(scheme), str(item.get("media") or "").strip(), bool(toggle), str(name or "").strip())

    def _nav(self, items: list[Any], way: Way) -> Iterator[NavItem]:
        for number, item in enumerate(items):
            here = (*way, number)
            if isinstance(item, str):
                yield NavItem("", item, self._file.place(*here))
            elif isinstance(item, dict) and len(item) == 1:
                (title, value), place = next(iter(item.items())), self._file.place(*here)
                if isinstance(value, str):
                    yield NavItem(str(title), value, place)
                    continue
                if isinstance(value, list):
                    yield NavItem(str(title), "", place, tuple(self._nav(value, (*here, str(title)))))
                    continue
                self._wrong_nav(*here)
            else:
                self._wrong_nav(*here)

    def _wrong_nav(self, *way: str | int) -> None:
        message = "Dit onderdeel van 'nav' is geen pagina, en geen titel met pagina's eronder."
        hint = "Schrijf '- pagina.md', '- Titel: pagina.md', of '- Titel:' met een ingesprongen lijst eronder."
        self._told("instelling-verkeerd-soort", message, hint, *way)

    def _told(self, rule: str, message: str, hint: str, *way: str | int, how: Severity = Severity.FOUT) -> None:
        self._findings.append(Finding(rule, message, self._file.place(*way), hint, how))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _url_fault(url: str) -> tuple[str, str]:
    """Return what is wrong with the address of a site, and a better one; both empty when it can be used."""
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
