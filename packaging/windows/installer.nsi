; The installer: for one user, without administrator rights.  /S installs silently, /D=C:\path chooses the folder
; (it must come last).  The uninstaller knows /S too, and /PURGE takes the user's settings with it.
Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!define PRODUCT "Function Explorer"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\FunctionExplorer"
!define CLASSES "Software\Classes"

Name "${PRODUCT}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\${PRODUCT}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${PRODUCT}"
VIAddVersionKey FileDescription "${PRODUCT}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey LegalCopyright "Function Explorer developers"

!define MUI_ICON "${TREE}\application.ico"
!define MUI_UNICON "${TREE}\application.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\function-explorer.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Korean"
LangString DOCUMENT ${LANG_ENGLISH} "Function Explorer document"
LangString DOCUMENT ${LANG_KOREAN} "함수 탐험기 문서"
LangString PREPARING ${LANG_ENGLISH} "Preparing the first start"
LangString PREPARING ${LANG_KOREAN} "첫 실행을 준비합니다"

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section
  ; An older version's files go first: documents and settings are elsewhere and stay.
  RMDir /r "$INSTDIR\site"
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  DetailPrint "$(PREPARING)"
  nsExec::Exec '"$INSTDIR\python.exe" -m compileall -q "$INSTDIR\site"'
  Pop $0
  CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\function-explorer.exe" "" "$INSTDIR\application.ico"
  WriteRegStr HKCU "${CLASSES}\.nabla" "" "FunctionExplorer.Document"
  WriteRegStr HKCU "${CLASSES}\FunctionExplorer.Document" "" "$(DOCUMENT)"
  WriteRegStr HKCU "${CLASSES}\FunctionExplorer.Document\DefaultIcon" "" "$INSTDIR\document.ico"
  WriteRegStr HKCU "${CLASSES}\FunctionExplorer.Document\shell\open\command" "" \
    '"$INSTDIR\function-explorer.exe" "%1"'
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\application.ico"
  WriteRegStr HKCU "${KEY}" "Publisher" "Function Explorer developers"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
  ; Only what was installed: a folder with other files in it, chosen by mistake, keeps them.
  RMDir /r "$INSTDIR\site"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\*.pyd"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\python*"
  Delete "$INSTDIR\function-explorer*.exe"
  Delete "$INSTDIR\*.ico"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\ADMINISTRATORS.md"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  DeleteRegKey HKCU "${CLASSES}\FunctionExplorer.Document"
  DeleteRegKey HKCU "${CLASSES}\.nabla"
  DeleteRegKey HKCU "${KEY}"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PURGE" $1
  ${IfNot} ${Errors}
    DeleteRegKey HKCU "Software\FunctionExplorer"
    RMDir /r "$LOCALAPPDATA\${PRODUCT}"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
