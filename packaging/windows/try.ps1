# try.ps1 SETUP MSI [-Signed]: install, let it test itself, run, install over it, remove; for one person, then for all.
param(
    [Parameter(Mandatory = $true)][string]$Setup,
    [Parameter(Mandatory = $true)][string]$Msi,
    [switch]$Signed
)
$ErrorActionPreference = 'Stop'

function Step([string]$Name, [scriptblock]$What) {
    & $What
    "ok   $Name"
}
function Run([string]$Program, [string[]]$Words, [int[]]$Allowed = @(0)) {
    $done = Start-Process $Program $Words -Wait -PassThru
    if ($done.ExitCode -notin $Allowed) { throw "$Program $Words ended with $($done.ExitCode)" }
}
function SelfTest([string]$Program) {
    $report = Join-Path $env:TEMP 'self-test.json'
    Remove-Item $report -ErrorAction Ignore
    Run $Program @('self-test', '--output', $report)
    $found = Get-Content $report -Raw -Encoding utf8 | ConvertFrom-Json
    $found.checks | ForEach-Object { "     $($_.result) $($_.name): $($_.detail)" }
    if ($found.failed -or -not $found.frozen) { throw 'the installed program failed its self-test' }
}
function Gone([string]$Path) { if (Test-Path $Path) { throw "left behind: $Path" } }

$uninstall = 'Software\Microsoft\Windows\CurrentVersion\Uninstall\SantralDesktop'
$mine = Join-Path $env:LOCALAPPDATA 'Programs\Santral Desktop'
$program = Join-Path $mine 'santral-desktop.exe'
Step 'install for one person' { Run $Setup @('/S', '/CurrentUser') }
Step 'signatures' {
    foreach ($file in $Setup, $Msi, $program) {
        if ($Signed -and (Get-AuthenticodeSignature $file).Status -ne 'Valid') { throw "not signed: $file" }
    }
}
Step 'self-test' { SelfTest $program }
Step 'install over a running program' {
    Start-Process $program
    Start-Sleep 10
    Run $Setup @('/S', '/CurrentUser')
    Run $program @('status') @(3)
}
Step 'remove' {
    Run (Join-Path $mine 'uninstall.exe') @('/CurrentUser', '/S', "_?=$mine")
    Remove-Item (Join-Path $mine 'uninstall.exe') -ErrorAction Ignore
    Gone $program
    Gone "HKCU:\$uninstall"
    Gone 'HKCU:\Software\Classes\SantralDesktop.link'
}
$all = Join-Path $env:ProgramFiles 'Santral Desktop'
Step 'install the MSI' { Run 'msiexec.exe' @('/i', $Msi, '/qn', '/norestart') }
Step 'self-test' { SelfTest (Join-Path $all 'santral-desktop.exe') }
Step 'remove the MSI' {
    Run 'msiexec.exe' @('/x', $Msi, '/qn', '/norestart')
    Gone (Join-Path $all 'santral-desktop.exe')
}
