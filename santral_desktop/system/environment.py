"""Clean the environment before Qt is imported: it could open doors into the web engine."""

from collections.abc import MutableMapping

_DOORS = (
    "QTWEBENGINE_",
    "QTWEBENGINEPROCESS_",
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_DEBUG_PLUGINS",
    "QML",
    "QT_WEBENGINE",
)


def clean_environment(environ: MutableMapping[str, str], *, developer: bool) -> None:
    """Remove every switch of the web engine and every way to load foreign plug-ins."""
    if developer:
        return
    for name in [name for name in environ if name.startswith(_DOORS)]:
        del environ[name]
