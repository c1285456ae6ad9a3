#!/bin/sh
# The desktop's lists of programs, file types and icons are brought up to date where the desktop has them.
set -e
mkdir -p /opt  # dpkg takes away what stands empty then, though the system came with it
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t /usr/share/icons/hicolor || true; fi
