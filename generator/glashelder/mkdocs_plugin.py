"""The plugin for MkDocs and ProperDocs: hands the same files to them that `glashelder build` publishes.

The only module that uses MkDocs. It renders nothing: `glashelder.site` makes all files, prose included, so that every
engine gives the same bytes (docs/adr/0001-rendering-outside-the-engine.md).
"""

from __future__ import annotations

import logging
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
from mkdocs.config import config_options
from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, PluginCollection, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import clean_directory

from glashelder.commands.live_reload import LiveReload, following
from glashelder.config.settings_check import NOT_INSTALLED
from glashelder.config.site_config import config_findings, read_site_config, with_site_config
from glashelder.config.site_settings import BY_NAME, SETTINGS
from glashelder.exceptions import GeneratorError
from glashelder.findings import Finding, Severity
from glashelder.judge import judge
from glashelder.leaks.scan.masking import mask_findings
from glashelder.load.declared import How, find_setting
from glashelder.partnership.judging import judge_each
from glashelder.partnership.sites import Sites
from glashelder.pipeline import open_cache
from glashelder.publish.lock import alone
from glashelder.publish.places import UNFINISHED
from glashelder.render.page import Page
from glashelder.report.text import place_in_words
from glashelder.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

# MkDocs counts warnings below its own logger; `--strict` then fails on them.
_LOG = logging.getLogger("mkdocs.plugins.glashelder")

_USELESS_OPTIONS = (
    ("--theme", "theme", "theme.name"),
    ("--no-directory-urls", "use_directory_urls", "use_directory_urls"),
)
"""Options of the command, the names under which it gets them, and the settings that they stand for."""


class PluginSettings(Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may say about the plugin."""

    register_data = config_options.Type(str, default="register_data")
    versie = config_options.Type(str, default="")


class GlashelderPlugin(BasePlugin[PluginSettings]):  # type: ignore[no-untyped-call]
    """Replaces what MkDocs would make by the files of the register."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = ExitStack()
        self._mark = Path(UNFINISHED)
        self._files: dict[str, bytes] = {}

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Take our options, and stop before MkDocs does: it reports one fault, in English and without a line.

        This is the first method of ours that MkDocs calls. It has not yet read what follows our plugin in `mkdocs.yml`.

        Raises:
            Abort: the settings have a fault.
        """
        if config_file_path:
            _stop_at_settings(Path(config_file_path).resolve())
        errors, _ = super().load_config(options, config_file_path)
        return errors, []  # an unknown option is reported with all other findings, at its line

    @staticmethod
    def refuse_to_be_left_out(config: MkDocsConfig) -> NoReturn:
        """Stop a build without this plugin, which the theme notices; leave no partial site.

        Raises:
            PluginError: always.
        """
        clean_directory(config.site_dir)  # as MkDocs did when it began
        findings = config_findings(Path(config.config_file_path or "mkdocs.yml").resolve())
        why = [_in_one_line(f) for f in findings if "glashelder" in f.message]
        raise PluginError(" ".join([*why, _LEFT_OUT.format(folder=config.site_dir)]))

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Keep this plugin for the whole command: without this method MkDocs makes one for each build of `serve`."""
        del command, dirty
        self._reload = LiveReload()

    @event_priority(-100)  # after every plugin that may add a page
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Keep MkDocs from adding its own pages, and from searching Markdown for `nav`: our files have it all."""
        _tell_options()
        _drop_needless(config.plugins)
        config.theme.static_templates.clear()
        config.extra_templates.clear()
        config.nav = None
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Wait until nobody else builds, check the register and make all files: then MkDocs empties the folder."""
        settings = self._settings(config)
        self._mark = settings.site_dir / UNFINISHED
        try:
            self._lock.enter_context(alone(settings.site_dir, _LOG.info))
            self._files = {page.path: page.make() for page in _judged_files(settings)}
        except GeneratorError as error:
            raise PluginError(str(error)) from error
        settings.site_dir.mkdir(parents=True, exist_ok=True)
        self._mark.touch()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Return the finished files of the site in place of prose sources and theme files."""
        del files
        return Files([_file(config, path, content) for path, content in self._files.items()])

    def on_build_error(self, *, error: Exception) -> None:
        """Let others build, and say so if MkDocs stopped while it wrote."""
        del error
        if self._mark.exists():
            _LOG.error("De site is misschien niet heel. Bouw opnieuw; dat herstelt haar.")
        self._lock.close()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Also rebuild when data or templates change, and let pages reload within their security policy."""
        del builder
        server.set_app(following(server.serve_request, self._reload))
        settings = self._settings(config)
        for place in (settings.data_dir, settings.templates_dir, *read_site_config(settings.config_file).sources):
            if place.exists():  # a project need not have templates
                server.watch(str(place))
        return server

    @event_priority(-100)  # after every plugin that may change what was written
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Let others build, report what another plugin changed, and let open pages reload."""
        self._mark.unlink(missing_ok=True)
        _report_changes(self._files, Path(config.site_dir))
        self._lock.close()
        self._reload.rebuilt()

    def _settings(self, config: MkDocsConfig) -> Settings:
        file = Path(config.config_file_path or "mkdocs.yml").resolve()
        project = file.parent
        data = project / self.config.register_data
        return Settings(project, data, Path(config.docs_dir), Path(config.site_dir), file, self.config.versie)


def _tell_options() -> None:
    """Warn of an option of the command that does nothing here; the same in `mkdocs.yml` is told at its line.

    The settings do not say who set them: a plugin may, too.
    """
    command = click.get_current_context(silent=True)
    typed = command.params if command else {}
    for option, name, setting in _USELESS_OPTIONS:
        value = typed.get(name)
        if value is not None and value not in BY_NAME[setting].only:
            _LOG.warning("De optie %s doet hier niets. %s Laat haar weg.", option, BY_NAME[setting].why)


def _drop_needless(plugins: PluginCollection) -> None:
    """Disable the plugins whose work Glashelder does itself; a tip says that they are not needed."""
    needless = [plugin for name, plugin in plugins.items() if _is_needless(name)]
    for event, methods in plugins.events.items():
        if event != "config":  # MkDocs is iterating over that list
            methods[:] = [m for m in methods if getattr(m, "__self__", None) not in needless]


def _is_needless(plugin_name: str) -> bool:
    setting = find_setting(f"plugins.{plugin_name.removeprefix('material/')}", SETTINGS)
    return setting is not None and setting.how is How.OTHERWISE


def _stop_at_settings(file: Path) -> None:
    """Report all faults and stop, if the settings have a fault or name a plugin that is not installed."""
    if any(f.is_blocking or f.rule == NOT_INSTALLED for f in config_findings(file)):
        settings = with_site_config(Settings(file.parent, config=file))
        try:
            _report(judge_each(settings, lambda _: ()))
        except GeneratorError as error:
            raise Abort(str(error)) from error
        raise Abort(_STOPPED)


def _judged_files(settings: Settings) -> Iterator[Page]:
    """Yield the files of a register without faults, or of those of all organisations; report what was found."""
    if settings.is_for_all:
        sites = Sites(settings, lambda findings: any(f.is_blocking for f in findings))
        try:
            yield from sites.files()
        finally:
            _report(sites.findings)
        return
    judged = judge(settings, open_cache(settings))
    _report(judged.findings)
    if judged.site is None or judged.is_blocked:
        raise PluginError(_STOPPED)
    yield from judged.site.files()


def _file(config: MkDocsConfig, path: str, content: bytes) -> File:
    # MkDocs leaves out names that begin with a dot, and we publish .well-known and .htaccess.
    return File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED)


def _report_changes(made: dict[str, bytes], site_dir: Path) -> None:
    """Warn if the site differs from that of `glashelder build`: our security policy does not allow for additions."""
    found = {p.relative_to(site_dir).as_posix(): p for p in site_dir.rglob("*") if p.is_file()}
    changed = [path for path, content in made.items() if path in found and found[path].read_bytes() != content]
    for what, paths in (
        ("is veranderd", changed),
        ("is weggelaten", made.keys() - found.keys()),
        ("is toegevoegd", found.keys() - made.keys()),
    ):
        if paths:
            more = f" (zo zijn er {len(paths)})" if len(paths) > 1 else ""
            _LOG.warning("%s", _CHANGED.format(path=min(paths), more=more, what=what))


_CHANGED = (
    "{path} {what} door een andere plugin of hook dan Glashelder{more}. De website is nu anders dan "
    "die van 'glashelder build', en wat erbij kwam kan worden geblokkeerd. Haal die plugin of hook weg uit mkdocs.yml."
)


# With `--strict` MkDocs stops at a warning, so the agenda and tips are not warnings.
_LEVELS = {
    Severity.FOUT: logging.ERROR,
    Severity.WAARSCHUWING: logging.WARNING,
    Severity.AGENDA: logging.INFO,
    Severity.TIP: logging.INFO,
}
_STOPPED = "Er zijn fouten. De site is niet gebouwd."
_LEFT_OUT = "De site is niet gebouwd; MkDocs had {folder} al leeggemaakt."


def _report(findings: tuple[Finding, ...]) -> None:
    for finding in mask_findings(findings):
        _LOG.log(_LEVELS[finding.severity], "%s", _in_one_line(finding))


def _in_one_line(finding: Finding) -> str:
    return f"{place_in_words(finding)}: {finding.message} {finding.hint}"
