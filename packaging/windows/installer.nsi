; The installer: for one user, without administrator rights, or with them for every user (/ALLUSERS).  /S installs
; silently, /D=C:\path chooses the folder (it must come last).  The uninstaller knows /S too, and /PURGE takes the user's
; settings with it.  Exit codes: 0 done, 1 cancelled, 2 failed, 3 the program is running.
Unicode true
Target ${PROCESSOR}-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh
!define PRODUCT "Function Explorer"
!define INSTALLED "Software\Microsoft\Windows\CurrentVersion\Uninstall"
!define KEY "${INSTALLED}\FunctionExplorer"
!define CLASSES "Software\Classes"
!define IDENTITY "FunctionExplorer.FunctionExplorer" ; the running program says the same of its windows
!define IS_RUNNING 3

Name "${PRODUCT}"
OutFile "${TARGET}"
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
SetCompressor /SOLID lzma
SetDateSave off
AllowSkipFiles off ; silently, a file that cannot be written would be left out and the installer say that all is well
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${PRODUCT}"
VIAddVersionKey FileDescription "${PRODUCT}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey LegalCopyright "Function Explorer developers"

!define MUI_ICON "${TREE}\application.ico"
!define MUI_UNICON "${TREE}\application.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"
!define MUI_LANGDLL_WINDOWTITLE "${PRODUCT}"
!define MUI_LANGDLL_INFO "언어를 고르세요.  Please choose a language."
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PRODUCT}.exe"
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
LangString LESSON ${LANG_ENGLISH} "Function Explorer lesson"
LangString LESSON ${LANG_KOREAN} "함수 탐험기 수업"
LangString PREPARING ${LANG_ENGLISH} "Preparing the first start"
LangString PREPARING ${LANG_KOREAN} "첫 실행을 준비합니다"
LangString UNWRITABLE ${LANG_ENGLISH} "Nothing can be written into $INSTDIR."
LangString UNWRITABLE ${LANG_KOREAN} "$INSTDIR에 쓸 수 없습니다."
LangString RUNNING ${LANG_ENGLISH} "Function Explorer is running. Close it, then choose Retry."
LangString RUNNING ${LANG_KOREAN} "함수 탐험기가 실행 중입니다. 프로그램을 닫고 다시 시도를 누르세요."

; A library that is in use cannot be opened for writing; all processes of the program use this one.
!macro WaitUntilClosed FOLDER
  ${Do}
    ${IfNot} ${FileExists} "${FOLDER}\python313.dll"
      ${Break}
    ${EndIf}
    ClearErrors
    FileOpen $0 "${FOLDER}\python313.dll" a
    ${IfNot} ${Errors}
      FileClose $0
      ${Break}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel ${IS_RUNNING}
      Quit
    ${EndIf}
  ${Loop}
!macroend

; The folder has to take files before anything is changed.
!macro TryToWrite
  ClearErrors
  FileOpen $0 "$INSTDIR\trial" w
  ${If} ${Errors}
    Abort "$(UNWRITABLE)"
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\trial"
!macroend

; What is installed already, here or in another folder, goes by its own uninstaller; documents and settings stay.
!macro RemoveInstalled
  ReadRegStr $1 SHCTX "${KEY}" "InstallLocation"
  ${If} $1 != ""
  ${AndIf} ${FileExists} "$1\uninstall.exe"
    !insertmacro WaitUntilClosed "$1"
    ExecWait '"$1\uninstall.exe" /S _?=$1'
    Delete "$1\uninstall.exe"
    ${If} $1 != $INSTDIR
      RMDir "$1"
    ${EndIf}
  ${EndIf}
!macroend

!macro Associate SUFFIX CLASS NAME
  WriteRegStr SHCTX "${CLASSES}\${SUFFIX}" "" "${CLASS}"
  WriteRegStr SHCTX "${CLASSES}\${CLASS}" "" "${NAME}"
  WriteRegStr SHCTX "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\document.ico"
  WriteRegStr SHCTX "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\${PRODUCT}.exe" "%1"'
!macroend

; A suffix that another program has taken since stays with it.
!macro Dissociate SUFFIX CLASS
  DeleteRegKey SHCTX "${CLASSES}\${CLASS}"
  ReadRegStr $0 SHCTX "${CLASSES}\${SUFFIX}" ""
  ${If} $0 == "${CLASS}"
    DeleteRegKey SHCTX "${CLASSES}\${SUFFIX}"
  ${EndIf}
!macroend

; A window in the taskbar belongs to the entry of its identity, and pinning it pins that entry.
!macro Identify LINK
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
    ${If} $1 P<> 0
    ${AndIf} $2 P<> 0
      ${IPersistFile::Load} $1 '("${LINK}",${STGM_READWRITE})'
      System::Call '*(&w64 "${IDENTITY}")p.r3'
      System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
      System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p $3)p.r5'
      ${IPropertyStore::SetValue} $2 '($4,$5)'
      ${IPropertyStore::Commit} $2 ""
      ${IPersistFile::Save} $1 '("${LINK}",1)'
      System::Free $3
      System::Free $4
      System::Free $5
    ${EndIf}
    !insertmacro ComHlpr_SafeRelease $2
    !insertmacro ComHlpr_SafeRelease $1
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  StrCpy $1 "$LOCALAPPDATA\Programs"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $0
  ${IfNot} ${Errors}
    SetShellVarContext all
    StrCpy $1 $PROGRAMFILES64
  ${EndIf}
  ${If} $INSTDIR == "" ; no /D
    ReadRegStr $INSTDIR SHCTX "${KEY}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR "$1\${PRODUCT}"
  ${EndIf}
  SetErrorLevel 1 ; where the user cancels here
  !insertmacro MUI_LANGDLL_DISPLAY
  SetErrorLevel -1 ; the usual again
FunctionEnd

Function un.onInit
  SetRegView 64
  ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    SetShellVarContext all
  ${EndIf}
FunctionEnd

Section
  SetOutPath "$INSTDIR"
  !insertmacro TryToWrite
  !insertmacro WaitUntilClosed "$INSTDIR"
  !insertmacro RemoveInstalled
  File /r "${TREE}\*"
  DetailPrint "$(PREPARING)"
  nsExec::Exec '"$INSTDIR\python.exe" -m compileall -q "$INSTDIR\site"'
  Pop $0
  CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\${PRODUCT}.exe" "" "$INSTDIR\application.ico"
  !insertmacro Identify "$SMPROGRAMS\${PRODUCT}.lnk"
  !insertmacro Associate ".nabla" "FunctionExplorer.Document" "$(DOCUMENT)"
  !insertmacro Associate ".lesson" "FunctionExplorer.Lesson" "$(LESSON)"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr SHCTX "${KEY}" "DisplayName" "${PRODUCT}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\application.ico"
  WriteRegStr SHCTX "${KEY}" "Publisher" "Function Explorer developers"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
  !insertmacro TryToWrite
  !insertmacro WaitUntilClosed "$INSTDIR"
  ; Only what was installed: a folder with other files in it, chosen by mistake, keeps them.
  !include "${REMOVE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  !insertmacro Dissociate ".nabla" "FunctionExplorer.Document"
  !insertmacro Dissociate ".lesson" "FunctionExplorer.Lesson"
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegKey /ifempty SHCTX "${INSTALLED}"
  SetShellVarContext current
  RMDir "$LOCALAPPDATA\Programs" ; where nothing else is in it
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PURGE" $1
  ${IfNot} ${Errors}
    DeleteRegKey HKCU "Software\FunctionExplorer"
    RMDir /r "$LOCALAPPDATA\${PRODUCT}"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
