package ui

import (
	"io/fs"
	"os"
	"runtime"
	"sync"
	"sync/atomic"

	"fyne.io/fyne/v2"
)

// wakefulness returns a function that keeps the screen from going dark and from being locked, or no longer: who explains a slide for
// ten minutes touches nothing. Call it on the UI goroutine. Windows ties this to the thread that asks; where a desktop is asked over its
// bus nothing waits for the answer, and the last wish counts.
func wakefulness(d fyne.Driver) func(on bool) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return d.SetDisableScreenBlanking
	}
	var (
		one    sync.Mutex
		wanted atomic.Bool
	)
	return func(on bool) {
		wanted.Store(on)
		if !hasSessionBus() {
			return
		}
		go func() {
			one.Lock()
			defer one.Unlock()
			d.SetDisableScreenBlanking(wanted.Load())
		}()
	}
}

// hasSessionBus reports whether a desktop can be asked. Where there is none the toolkit would start one.
func hasSessionBus() bool {
	if os.Getenv("DBUS_SESSION_BUS_ADDRESS") != "" {
		return true
	}
	folder := os.Getenv("XDG_RUNTIME_DIR")
	if folder == "" {
		return false
	}
	_, err := fs.Stat(os.DirFS(folder), "bus")
	return err == nil
}
