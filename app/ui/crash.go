package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"
)

// AppID names the program to the desktop, and its folders.
const AppID = "org.frontline.Frontline"

// LogCrash writes what a panic said, and where it happened, to the error output and to a file in the program's own folder.
// Call it where the panic was recovered.
func LogCrash(version string, what any) {
	report := fmt.Sprintf("frontline %s, %s\npanic: %v\n\n%s", version, time.Now().Format(time.RFC3339), what, debug.Stack())
	_, _ = os.Stderr.WriteString(report)
	path := crashFile()
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	if err == nil {
		err = os.WriteFile(path, []byte(report), 0o600)
	}
	if err == nil {
		fmt.Fprintln(os.Stderr, "frontline: a report of the crash is in", path)
	}
}

// crashFile is where a crash is reported: in the folder in which the desktop keeps a program's settings.
func crashFile() string {
	folder, err := os.UserConfigDir()
	if err != nil {
		folder = os.TempDir()
	}
	return filepath.Join(folder, "fyne", AppID, "crash.log")
}
