@echo off
rem Tells Windows, for this person alone, that a double click on a briefing opens it with the frontline.exe beside this file.
rem install.cmd /remove takes it back.
set classes=HKCU\Software\Classes
if /i "%~1"=="/remove" (
  reg delete "%classes%\.frontline" /f
  reg delete "%classes%\Frontline.Briefing" /f
  exit /b
)
reg add "%classes%\.frontline" /ve /d "Frontline.Briefing" /f
reg add "%classes%\Frontline.Briefing" /ve /d "Frontline briefing" /f
reg add "%classes%\Frontline.Briefing\DefaultIcon" /ve /d "\"%~dp0frontline.exe\",0" /f
reg add "%classes%\Frontline.Briefing\shell\open\command" /ve /d "\"%~dp0frontline.exe\" \"%%1\"" /f
