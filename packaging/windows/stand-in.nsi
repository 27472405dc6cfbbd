; Stands in for the program where no Windows is: writes down with which words it was called, and ends as
; a file beside the log says ("4": somebody is in a call). Only ever packed into trial installers.
Target amd64-unicode
Name "stand-in"
OutFile "${OUT}"
RequestExecutionLevel user
SilentInstall silent
!include FileFunc.nsh

Section
  ${GetParameters} $0
  FileOpen $1 "$TEMP\santral-called.txt" a
  FileSeek $1 0 END
  FileWrite $1 "$0$\r$\n"
  FileClose $1
  StrCpy $2 0
  ClearErrors
  FileOpen $1 "$TEMP\santral-ends-with.txt" r
  IfErrors done
  FileRead $1 $2
  FileClose $1
done:
  SetErrorLevel $2
SectionEnd
