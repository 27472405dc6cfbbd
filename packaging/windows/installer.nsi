; Santral Desktop for Windows: for one person without an administrator, or for the machine with /AllUsers.
;
;   santral-desktop-setup.exe /S               silently, for the person who starts it
;   santral-desktop-setup.exe /S /AllUsers     silently, for everybody
;   … /Force                                   even when somebody is in a call
;
; Compiled with -DTREE=, -DOUT=, -DVERSION=, -DFILE_VERSION=, -DFILES= by shipping/windows.py.

Target amd64-unicode ; as Debian has it: no 32-bit part on a machine that needs none
ManifestDPIAware true
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!define NAME "Santral Desktop"
!define KEY "SantralDesktop"
!define PROGRAM "santral-desktop.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${KEY}"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\${PROGRAM}"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_FUNCTION on_mode
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_MUI
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${FILE_VERSION}"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${FILE_VERSION}"
VIAddVersionKey FileDescription "${NAME}"
VIAddVersionKey CompanyName "Santral Desktop"
VIAddVersionKey LegalCopyright "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; NSIS has these in English only; defined before, they are taken for the language file's own
!define MULTIUSER_TEXT_INSTALLMODE_TITLE "Kimin için kurulsun?"
!define MULTIUSER_TEXT_INSTALLMODE_SUBTITLE "$(^NameDA) uygulamasını kimlerin kullanacağını seçin."
!define MULTIUSER_INNERTEXT_INSTALLMODE_TOP "$(^NameDA) yalnızca sizin için ya da bu bilgisayarı kullanan herkes için kurulabilir. $(^ClickNext)"
!define MULTIUSER_INNERTEXT_INSTALLMODE_ALLUSERS "Bu bilgisayarı kullanan herkes için"
!define MULTIUSER_INNERTEXT_INSTALLMODE_CURRENTUSER "Yalnızca benim için"
!insertmacro MUI_LANGUAGE Turkish
!insertmacro MUI_LANGUAGE English

LangString IN_A_CALL ${LANG_TURKISH} "Santral Desktop'ta bir görüşme sürüyor. Bitince yeniden deneyin."
LangString IN_A_CALL ${LANG_ENGLISH} "Santral Desktop is in a call. Try again when it is over."
LangString STILL_RUNS ${LANG_TURKISH} "Santral Desktop kapanmadı. Onu kapatıp yeniden deneyin."
LangString STILL_RUNS ${LANG_ENGLISH} "Santral Desktop did not end. Close it and try again."
LangString TOO_OLD ${LANG_TURKISH} "Santral Desktop için 64 bit Windows 10 (1809) ya da daha yenisi gerekir."
LangString TOO_OLD ${LANG_ENGLISH} "Santral Desktop needs 64-bit Windows 10 (1809) or newer."

Var forced

; ask a running program to end; a call is not cut unless /Force says so. Ends the installer otherwise.
!macro end_program un
Function ${un}end_program
  IfFileExists "$INSTDIR\${PROGRAM}" 0 done
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/Force" $forced
  StrCpy $forced ""
  IfErrors again
  StrCpy $forced " --force"
again:
  ExecWait '"$INSTDIR\${PROGRAM}" quit --wait 30$forced' $1
  StrCmp $1 0 done
  StrCmp $1 3 done
  StrCmp $1 4 0 stuck
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IN_A_CALL)" /SD IDCANCEL IDRETRY again
  Goto give_up
stuck:
  StrCmp $1 5 0 done
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_RUNS)" /SD IDCANCEL IDRETRY again
give_up:
  SetErrorLevel $1
  Quit
done:
FunctionEnd
!macroend
!insertmacro end_program ""
!insertmacro end_program "un."

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Function on_mode
  ; a per-user programs' folder needs no administrator
  StrCmp $MultiUser.InstallMode CurrentUser 0 done
  ReadRegStr $0 HKCU "${UNINSTALL}" InstallLocation
  StrCmp $0 "" 0 done
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
done:
FunctionEnd

Section
  Call end_program
  ; what an older release had and this one has not
  RMDir /r "$INSTDIR\lib"
  !include "${FILES}"
  !insertmacro put_files
  SetOutPath "$INSTDIR\lib\resources"
  StrCmp $MultiUser.InstallMode AllUsers 0 for_one
  File "/oname=release.json" "${MACHINE_JSON}"
  Goto told
for_one:
  File "/oname=release.json" "${USER_JSON}"
told:
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${APP_PATH}" "" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${UNINSTALL}" DisplayName "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" DisplayVersion "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" DisplayIcon "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${UNINSTALL}" Publisher "Santral Desktop"
  WriteRegStr SHCTX "${UNINSTALL}" InstallLocation "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" NoModify 1
  WriteRegDWORD SHCTX "${UNINSTALL}" NoRepair 1
  WriteRegDWORD SHCTX "${UNINSTALL}" EstimatedSize ${KILOBYTES}
SectionEnd

Section Uninstall
  Call un.end_program
  ; links and start at login are the person's own entries: the program takes them back
  ExecWait '"$INSTDIR\${PROGRAM}" unregister'
  !insertmacro remove_files
  Delete "$INSTDIR\lib\resources\release.json"
  RMDir "$INSTDIR\lib\resources"
  RMDir "$INSTDIR\lib"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "${APP_PATH}"
  DeleteRegKey SHCTX "${UNINSTALL}"
SectionEnd
