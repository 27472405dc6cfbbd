# sign.ps1 FILES...: sign what has no signature yet, with a time stamp, by the certificate in the machine's store.
# SIGN_THUMBPRINT names the certificate; its key stays where it is (token or cloud).
param([Parameter(Mandatory = $true, ValueFromRemainingArguments = $true)][string[]]$Paths)
$ErrorActionPreference = 'Stop'
if (-not $env:SIGN_THUMBPRINT) { throw 'SIGN_THUMBPRINT names no certificate' }
$tool = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" |
    Sort-Object FullName | Select-Object -Last 1
$files = Get-ChildItem -Path $Paths -Recurse -Include *.exe, *.dll, *.pyd, *.msi |
    Where-Object { (Get-AuthenticodeSignature $_).Status -ne 'Valid' }
foreach ($file in $files) {
    & $tool.FullName sign /sha1 $env:SIGN_THUMBPRINT /fd SHA256 /tr $env:SIGN_TIMESTAMP /td SHA256 $file.FullName
    if ($LASTEXITCODE) { throw "not signed: $file" }
    if ((Get-AuthenticodeSignature $file).Status -ne 'Valid') { throw "not valid: $file" }
}
"$($files.Count) files signed"
